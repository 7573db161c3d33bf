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

/** A network learns so many characters at most; rarer ones are written as unknown: a text of many scripts stays trainable. */
export const mostSymbols = 1023;
/** Counting is cheap: more characters than a network could learn. */
export const mostCounted = 30_000;

/** Code points that are one code unit of a text; those above are two. */
const oneUnit = 0x10000;

/** How often each character (Unicode code point) occurs in a text, by code point. */
export function countCharacters(text: string): ReadonlyMap<number, number> {
  const times = new Uint32Array(oneUnit);
  const beyond = new Map<number, number>();
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i)!;
    if (point < oneUnit) times[point]!++;
    else {
      beyond.set(point, (beyond.get(point) ?? 0) + 1);
      i++;
    }
  }
  const counts = new Map<number, number>();
  for (let point = 0; point < oneUnit; point++) if (times[point]! > 0) counts.set(point, times[point]!);
  for (const [point, count] of beyond) counts.set(point, count);
  return counts;
}

/** Characters of a text: a pair of code units is one. */
export function lengthOf(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; length++) i += text.codePointAt(i)! < oneUnit ? 1 : 2;
  return length;
}

/** The characters of a text, the more frequent first where there are too many, in code point order. */
export function characters(text: string, most = mostSymbols): Vocabulary {
  const counts = [...countCharacters(text)].filter(([point]) => String.fromCodePoint(point) !== unknown);
  const kept = counts.sort(([, a], [, b]) => b - a).slice(0, most);
  return vocabularyOf(
    kept
      .map(([point]) => point)
      .sort((a, b) => a - b)
      .map((point) => String.fromCodePoint(point)),
  );
}

/** `symbols`: single characters, without the unknown one. */
export function vocabularyOf(characters: readonly string[]): Vocabulary {
  const symbols = [unknown, ...characters];
  const points = symbols.map((symbol) => symbol.codePointAt(0)!);
  const numbers = new Uint16Array(1 + points.reduce((a, b) => Math.max(a, b)));
  points.forEach((point, i) => (numbers[point] = i));
  return {
    symbols,
    encode(text) {
      const tokens = new Uint16Array(text.length);
      let count = 0;
      for (let i = 0; i < text.length; count++) {
        const point = text.codePointAt(i)!;
        tokens[count] = numbers[point] ?? 0;
        i += point < oneUnit ? 1 : 2;
      }
      return tokens.slice(0, count);
    },
    decode: writer(symbols),
  };
}

/** Code units handed over at once: an argument each. */
const atOnce = 8192;

/** Writes numbers as the symbols they stand for, fast also for a million of them. */
export function writer(symbols: readonly string[]): (tokens: ArrayLike<number>) => string {
  const unitsOf = (symbol: string) => Array.from({ length: symbol.length }, (_, i) => symbol.charCodeAt(i));
  const strange = unitsOf(unknown);
  const known: (readonly number[])[] = [];
  const units = (token: number) =>
    (known[token] ??= symbols[token] === undefined ? strange : unitsOf(symbols[token]));
  return (tokens) => {
    let length = 0;
    for (let i = 0; i < tokens.length; i++) length += units(tokens[i]!).length;
    const text = new Uint16Array(length);
    let at = 0;
    for (let i = 0; i < tokens.length; i++) for (const unit of units(tokens[i]!)) text[at++] = unit;
    const parts: string[] = [];
    for (let from = 0; from < length; from += atOnce)
      parts.push(String.fromCharCode(...text.subarray(from, from + atOnce)));
    return parts.join('');
  };
}
