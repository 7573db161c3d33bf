/**
 * Whole numbers as text that gzip makes small: each as its difference from a guess, folded so that small differences
 * of either sign are small, low bytes first and high bytes after, in base64. Differences wrap at 16 bits, both ways.
 */

const fold = (difference: number) => (difference >= 0 ? 2 * difference : -2 * difference - 1) & 0xffff;
const unfold = (word: number) => (word & 1 ? -(word + 1) / 2 : word / 2);

/** Guesses the number at `i` from those before it. */
type Guess = (values: Int16Array, i: number) => number;

/** For numbers in no order. */
export const zero: Guess = () => 0;

/** The same number in the frame before; zero in the first. */
export const asIn =
  (before: Int16Array | undefined): Guess =>
  (_, i) =>
    before ? before[i]! : 0;

/** The plane through three neighbors in a table of `size` columns with `channels` numbers per cell: networks of ReLUs are piecewise flat. */
export const plane =
  (size: number, channels: number): Guess =>
  (values, i) => {
    const row = size * channels;
    const left = i % row >= channels ? values[i - channels]! : undefined;
    const up = i >= row ? values[i - row]! : undefined;
    if (left === undefined || up === undefined) return left ?? up ?? 0;
    return left + up - values[i - row - channels]!;
  };

/** values: [n] */
export function pack(values: Int16Array, guess: Guess): string {
  const n = values.length;
  let [low, high] = ['', ''];
  for (let i = 0; i < n; i++) {
    const word = fold(((values[i]! - guess(values, i)) << 16) >> 16);
    low += String.fromCharCode(word & 255);
    high += String.fromCharCode(word >> 8);
  }
  return btoa(low + high);
}

/** -> [n]. @throws if the text does not hold `n` numbers */
export function unpack(text: string, n: number, guess: Guess): Int16Array {
  const raw = atob(text);
  if (raw.length !== 2 * n)
    throw new Error(`recording: a field holds ${raw.length} bytes, ${n} numbers take ${2 * n}`);
  const values = new Int16Array(n);
  for (let i = 0; i < n; i++) {
    values[i] = unfold(raw.charCodeAt(i) | (raw.charCodeAt(n + i) << 8)) + guess(values, i);
  }
  return values;
}
