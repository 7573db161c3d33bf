/**
 * Whole numbers as text that gzip makes small: each as its difference from a guess, folded so that small differences
 * of either sign are small, as digits of base 91: the lowest digits of all first, then the next, as many as are needed.
 * Differences wrap at 16 bits, both ways.
 */

/** Characters that JSON takes as they are. */
const digits = Array.from({ length: 92 }, (_, i) => String.fromCharCode(35 + i)).filter((c) => c !== '\\');
const base = digits.length;
const worth = new Map(digits.map((digit, i) => [digit, i]));

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
  const words = Array.from(values, (v, i) => fold(((v - guess(values, i)) << 16) >> 16));
  let text = '';
  for (let left = words; ; left = left.map((word) => Math.floor(word / base))) {
    text += left.map((word) => digits[word % base]).join('');
    if (left.every((word) => word < base)) return text;
  }
}

/** -> [n]. @throws if the text does not hold `n` numbers */
export function unpack(text: string, n: number, guess: Guess): Int16Array {
  const places = n ? text.length / n : 0;
  if (!Number.isInteger(places) || (n > 0 && (places < 1 || places > 3)))
    throw new Error(
      `recording: a field holds ${text.length} digits, not one, two or three for each of ${n} numbers`,
    );
  const values = new Int16Array(n);
  for (let i = 0; i < n; i++) {
    let word = 0;
    for (let place = places - 1; place >= 0; place--)
      word = base * word + (worth.get(text[place * n + i]!) ?? 0);
    values[i] = unfold(word) + guess(values, i);
  }
  return values;
}
