/**
 * Whole numbers as text that gzip makes small: each as its difference from a reference (the frame before), folded so
 * that small differences of either sign are small, low bytes first and high bytes after, in base64.
 */

/** Largest whole number that can be told apart: the difference of two must fit 16 bits. */
export const largest = 16383;

const fold = (difference: number) => (difference >= 0 ? 2 * difference : -2 * difference - 1);
const unfold = (word: number) => (word & 1 ? -(word + 1) / 2 : word / 2);

/** values, reference: [n], each within -largest .. largest. No reference: the number before in the same array. */
export function pack(values: Int16Array, reference?: Int16Array): string {
  const n = values.length;
  const bytes = new Uint8Array(2 * n);
  for (let i = 0; i < n; i++) {
    const word = fold(values[i]! - (reference ? reference[i]! : i ? values[i - 1]! : 0));
    bytes[i] = word & 255;
    bytes[n + i] = word >> 8;
  }
  let text = '';
  for (let i = 0; i < bytes.length; i++) text += String.fromCharCode(bytes[i]!);
  return btoa(text);
}

/** @throws if the text does not hold exactly as many numbers as the reference */
export function unpack(text: string, reference?: Int16Array): Int16Array {
  const raw = atob(text);
  const n = raw.length / 2;
  if (!Number.isInteger(n)) throw new Error(`recording: a field of ${raw.length} bytes is cut short`);
  if (reference && reference.length !== n) {
    throw new Error(`recording: a frame holds ${n} numbers, the frame before ${reference.length}`);
  }
  const values = new Int16Array(n);
  for (let i = 0; i < n; i++) {
    const word = raw.charCodeAt(i) | (raw.charCodeAt(n + i) << 8);
    values[i] = unfold(word) + (reference ? reference[i]! : i ? values[i - 1]! : 0);
  }
  return values;
}
