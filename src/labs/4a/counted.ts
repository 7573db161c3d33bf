/** A text, counted: what follows what, for contexts of every length at once. */
import { split } from '../../data/text/text-set';
import { characters, lengthOf, mostCounted } from '../../data/text/vocabulary';
import { encoding, readingWords } from '../../data/text/words';
import type { Work } from '../../math/work';
import type { Counts, Unit } from '../text/expectation';
import { Ngram } from '../../models/ngram/ngram';
import { pricing, type Prices } from '../../models/ngram/price';

export interface Counted extends Counts {
  /** What was counted, as text. */
  readonly source: string;
  /** What was not, and is written in its symbols. */
  readonly held: Uint16Array;
  /** Characters of it. */
  readonly heldLength: number;
}

export const longestN = 8;

/** Counts in pieces, so that the page stays awake. @throws if the text is too short */
export function* counting(text: string, unit: Unit, list: boolean): Work<Counted> {
  const { train: source, rest } = split(text, list);
  yield;
  const reading = unit === 'words' ? yield* readingWords(source) : characters(source, mostCounted);
  const tokens = yield* encoding(source, reading);
  const model = new Ngram(longestN, reading.symbols.length);
  yield* model.reading(tokens);
  const held = yield* encoding(rest, reading);
  return { unit, reading, model, source, held, heldLength: lengthOf(rest) };
}

export interface HeldOut {
  /** By n - 1, bits per character. */
  readonly bits: Prices;
  /** The share of its symbols that the counted text never had: each costs as much as one symbol, however it is spelled. */
  readonly unknown: number;
}

/** What held-out text costs, for every n and smoothing. */
export function* measuring({ model, held, heldLength }: Counted): Work<HeldOut> {
  const perCharacter = held.length / Math.max(1, heldLength);
  const prices = yield* pricing(model, held);
  const scaled = Object.entries(prices).map(([way, bits]) => [
    way,
    bits.map((value) => value * perCharacter),
  ]);
  const unknown = held.filter((symbol) => symbol === 0).length / Math.max(1, held.length);
  return { bits: Object.fromEntries(scaled) as Prices, unknown };
}
