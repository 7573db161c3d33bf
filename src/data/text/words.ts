/** A vocabulary of whole words: each with the space before it, so that text read and written again is the same. */
import { unknown, type Vocabulary } from './vocabulary';

/** Rarer words than the first of this many are unknown: more than a text of 2 MB has, and few enough to number in 16 bits. */
const mostWords = 60_000;

const cut = (text: string): string[] => text.match(/ ?\S+|\n+|\s/gu) ?? [];

export function words(text: string): Vocabulary {
  const counts = new Map<string, number>();
  for (const word of cut(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  counts.delete(unknown);
  const kept = [...counts].sort(([, a], [, b]) => b - a).slice(0, mostWords);
  const symbols = [unknown, ...kept.map(([word]) => word)];
  const numbers = new Map(symbols.map((symbol, i) => [symbol, i]));
  return {
    symbols,
    encode: (said) => Uint16Array.from(cut(said), (word) => numbers.get(word) ?? 0),
    decode: (tokens) => Array.from(tokens, (token) => symbols[token] ?? unknown).join(''),
  };
}
