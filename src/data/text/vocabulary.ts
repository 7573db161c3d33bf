/** What a model of text reads and writes: a numbered list of symbols. Number 0 stands for every character that is not in it. */
export interface Vocabulary {
  /** As they are written, 0 first. */
  readonly symbols: readonly string[];
  /** Of a byte-pair vocabulary: which neighbors become one, in order. */
  readonly merges?: readonly (readonly [string, string])[];
  encode(text: string): Uint16Array;
  decode(tokens: ArrayLike<number>): string;
}

/** How number 0 is written. */
export const unknown = '\uFFFD';

/** Rarer characters than the first of this many are written as unknown: a text of many scripts stays trainable. */
export const mostSymbols = 255;

/** The characters (Unicode code points) of a text, the more frequent first where there are too many, in code point order. */
export function characters(text: string, most = mostSymbols): Vocabulary {
  const counts = new Map<string, number>();
  for (const symbol of text) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  counts.delete(unknown);
  const kept = [...counts].sort(([, a], [, b]) => b - a).slice(0, most);
  return vocabularyOf(kept.map(([symbol]) => symbol).sort((a, b) => a.codePointAt(0)! - b.codePointAt(0)!));
}

/** `symbols`: single characters, without the unknown one. */
export function vocabularyOf(characters: readonly string[]): Vocabulary {
  const symbols = [unknown, ...characters];
  const numbers = new Map(symbols.map((symbol, i) => [symbol, i]));
  return {
    symbols,
    encode: (text) => Uint16Array.from(text, (symbol) => numbers.get(symbol) ?? 0),
    decode: (tokens) => Array.from(tokens, (token) => symbols[token] ?? unknown).join(''),
  };
}
