import type { TextSet } from '../data/data';
import type { Work } from '../math/work';
import { Ngram } from '../models/ngram/ngram';
import { pricing } from '../models/ngram/price';
import type { Measure } from './measure';

/** Stretches of held-out text behind each measure. */
export const stretches = 128;
/** The longest n tried. */
const longest = 8;

/**
 * Measures a model of text by what it pays for text that no step saw, in bits per character. Beside it stands what
 * n-grams with back-off pay on the same split: the best of all lengths, single symbols, and pairs.
 */
export function* measureText(set: TextSet): Work<Measure<[nats: Float32Array]>> {
  const counts = (yield* ngrams(set)).map((bits) => ({ value: bits * set.perCharacter }));
  const [ngram1, ngram2] = counts;
  const bestNgram = { value: Math.min(...counts.map(({ value }) => value)) };
  return function* (nats) {
    const mean = nats.reduce((sum, value) => sum + value, 0) / nats.length;
    const heldOut = { value: (mean / Math.LN2) * set.perCharacter };
    return { heldOut, bestNgram, ngram1: ngram1!, ngram2: ngram2! };
  };
}

/** Of every length up to the longest, counted from all that is learned from, on all that is held out. -> bits per symbol */
function* ngrams({ symbols, train, held }: TextSet): Work<readonly number[]> {
  const model = new Ngram(longest, symbols.length);
  yield* model.reading(train);
  const prices = yield* pricing(model, held);
  return prices['witten-bell'];
}
