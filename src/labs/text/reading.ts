import { pairsOf } from '../../data/text/pairs';
import { vocabularyOf, type Vocabulary } from '../../data/text/vocabulary';
import type { Reading } from '../../engine/protocol';
import type { Work } from '../../math/work';

/** The vocabulary by which a run reads. */
export function vocabulary({ symbols, merges }: Reading): Vocabulary {
  if (!merges) return vocabularyOf(symbols.slice(1));
  return pairsOf(symbols.slice(1, symbols.length - merges.length), merges);
}

/** Symbols written between two pauses. */
const piece = 40_000;

/** As `decode`, in pieces: a text of 2 MB takes a while. */
export function* decoding({ decode }: Vocabulary, tokens: Uint16Array): Work<string> {
  const parts: string[] = [];
  for (let from = 0; from < tokens.length; from += piece) {
    parts.push(decode(tokens.subarray(from, from + piece)));
    yield;
  }
  return parts.join('');
}

/** The numbers that the views `next` and `attention` take: the last symbols of the text, filled up, and how many there are. [context + 1] */
export function asGiven(tokens: readonly number[], context: number): number[] {
  const last = tokens.slice(-context);
  return [...last, ...Array<number>(context - last.length).fill(0), last.length];
}
