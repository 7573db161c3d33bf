import { pairsOf } from '../../data/text/pairs';
import { vocabularyOf, type Vocabulary } from '../../data/text/vocabulary';
import type { Reading } from '../../engine/protocol';

/** The vocabulary by which a run reads. */
export function vocabulary({ symbols, merges }: Reading): Vocabulary {
  if (!merges) return vocabularyOf(symbols.slice(1));
  return pairsOf(symbols.slice(1, symbols.length - merges.length), merges);
}

/** The numbers that the views `next` and `attention` take: the last symbols of the text, filled up, and how many there are. [context + 1] */
export function asGiven(tokens: readonly number[], context: number): number[] {
  const last = tokens.slice(-context);
  return [...last, ...Array<number>(context - last.length).fill(0), last.length];
}
