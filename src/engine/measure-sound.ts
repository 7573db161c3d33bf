import type { SoundSet } from '../data/data';
import { finish } from '../math/work';
import { Ngram } from '../models/ngram/ngram';
import { bits, pricing } from '../models/ngram/price';
import type { Measured } from './protocol';

/** Held-out stretches, and stretches that the model makes, behind each measure. */
export const [stretches, pieces] = [16, 8];
/** The longest n tried. */
const longest = 6;

/**
 * Measures a model of sound in bits per symbol. heldOut: what it pays for sound that no step heard, and beside it
 * what the best n-gram with back-off pays. oddness: what that n-gram pays for what the model makes; its floor is
 * what it pays for the real.
 */
export function measureSound({
  symbols,
  train,
  held,
}: SoundSet): (nats: Float32Array, made: Float32Array, length: number) => Readonly<Record<string, Measured>> {
  const model = new Ngram(longest, symbols.length);
  model.read(train);
  const prices = finish(pricing(model, held))['witten-bell'];
  const floor = Math.min(...prices);
  const n = prices.indexOf(floor) + 1;
  return (nats, made, length) => {
    const mean = nats.reduce((sum, value) => sum + value, 0) / nats.length;
    const rows = Array.from({ length: made.length / length }, (_, i) =>
      bits(model, made.subarray(i * length, (i + 1) * length), n),
    );
    return {
      heldOut: { value: mean / Math.LN2 },
      bestNgram: { value: floor },
      oddness: { value: rows.reduce((sum, value) => sum + value, 0) / rows.length, floor },
    };
  };
}
