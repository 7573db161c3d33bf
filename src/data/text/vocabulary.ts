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

/** Reads code units; a text may begin with a byte order mark, and keeps it. */
const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Writes numbers as the symbols they stand for, fast also for a million of them. `symbols`: number 0 first, which also stands for numbers that are none of theirs. */
export function writer(symbols: readonly string[]): (tokens: ArrayLike<number>) => string {
  const starts = new Uint32Array(symbols.length + 1);
  symbols.forEach((symbol, i) => (starts[i + 1] = starts[i]! + symbol.length));
  const all = symbols.join('');
  const units = new Uint16Array(all.length);
  for (let i = 0; i < units.length; i++) units[i] = all.charCodeAt(i);
  return (tokens) => {
    const known = (i: number) => (tokens[i]! < symbols.length ? tokens[i]! : 0);
    let length = 0;
    for (let i = 0; i < tokens.length; i++) length += starts[known(i) + 1]! - starts[known(i)]!;
    const text = new Uint16Array(length);
    let at = 0;
    for (let i = 0; i < tokens.length; i++)
      for (let unit = starts[known(i)]!, end = starts[known(i) + 1]!; unit < end; unit++)
        text[at++] = units[unit]!;
    return utf16.decode(text);
  };
}
