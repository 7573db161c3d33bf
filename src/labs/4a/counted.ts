/** A text, counted: what follows what, for contexts of every length at once. */
import { split } from '../../data/text/text-set';
import { characters, type Vocabulary } from '../../data/text/vocabulary';
import { words } from '../../data/text/words';
import { Ngram } from '../../models/ngram/ngram';
import { bitsOf, type Smoothing } from '../../models/ngram/smoothing';

export type Unit = 'words' | 'letters';

export interface Counted {
  readonly unit: Unit;
  readonly reading: Vocabulary;
  /** Of the longest n: every shorter one is in it. */
  readonly model: Ngram;
  /** What was counted, as text. */
  readonly source: string;
  readonly held: Uint16Array;
  /** Characters that were left out because the text is so long. */
  readonly left: number;
}

export const longestN = 8;
/** Characters that are counted at most: the tree of a longer text outgrows a phone. */
const most = 400_000;
/** Symbols counted between two looks at the page. */
const slice = 4000;

/** Counts in slices, so that the page stays awake. @throws if the text is too short */
export async function count(
  text: string,
  unit: Unit,
  list: boolean,
  rest: () => Promise<void> = () => new Promise((rested) => setTimeout(rested)),
): Promise<Counted> {
  const { train, rest: heldText } = split(text, list);
  const source = train.slice(0, most);
  const reading = (unit === 'words' ? words : characters)(source);
  const tokens = reading.encode(source);
  const model = new Ngram(longestN, reading.symbols.length);
  for (let at = 0; at < tokens.length; at += slice) {
    model.read(tokens, at, Math.min(tokens.length, at + slice));
    await rest();
  }
  return { unit, reading, model, source, held: reading.encode(heldText), left: train.length - source.length };
}

/** Symbols of the held-out text that bits are measured on. */
const tried = 1500;

/** What held-out text costs for every n, bits per character. */
export function bitsByLength({ model, held, reading }: Counted, smoothing: Smoothing): readonly number[] {
  const text = held.subarray(0, tried);
  const perCharacter = text.length / Math.max(1, [...reading.decode(text)].length);
  return Array.from({ length: longestN }, (_, i) => bitsOf(model, text, smoothing, i + 1) * perCharacter);
}
