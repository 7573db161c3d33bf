import type { SoundSet } from '../data/data';
import type { Work } from '../math/work';
import { Ngram } from '../models/ngram/ngram';
import { bits, pricing } from '../models/ngram/price';
import type { Measure } from './measure';

/** Held-out stretches, and stretches that the model makes, behind each measure. */
export const [stretches, pieces] = [16, 8];
/** The longest n tried. */
const longest = 6;

/**
 * Measures a model of sound in bits per symbol. heldOut: what it pays for sound that no step heard, and beside it
 * what the best n-gram with back-off pays. oddness: what that n-gram pays for what the model makes; its floor is
 * what it pays for the real. length: symbols in one piece
 */
export function* measureSound(
  { symbols, train, held }: SoundSet,
  length: number,
): Work<Measure<[nats: Float32Array, made: Float32Array]>> {
  const model = new Ngram(longest, symbols.length);
  yield* model.reading(train);
  const prices = (yield* pricing(model, held))['witten-bell'];
  const floor = Math.min(...prices);
  const n = prices.indexOf(floor) + 1;
  return function* (nats, made) {
    const mean = nats.reduce((sum, value) => sum + value, 0) / nats.length;
    const rows: number[] = [];
    for (let at = 0; at < made.length; at += length) {
      rows.push(bits(model, made.subarray(at, at + length), n));
      yield;
    }
    return {
      heldOut: { value: mean / Math.LN2 },
      bestNgram: { value: floor },
      oddness: { value: rows.reduce((sum, value) => sum + value, 0) / rows.length, floor },
    };
  };
}
