import type { Reading } from './reader';

export interface Legible {
  /** Share of pictures read as some digit with more than even confidence. */
  readonly readable: number;
  /** Digits that make at least 2 % of the readable pictures, of 10. */
  readonly classes: number;
}

/** A digit counts as made from this share of the readable pictures on. */
const madeFrom = 0.02;

/** How n pictures read. */
export function legible({ digits, confidence }: Pick<Reading, 'digits' | 'confidence'>): Legible {
  const counts = new Array<number>(10).fill(0);
  digits.forEach((digit, i) => (counts[digit]! += +(confidence[i]! > 0.5)));
  const read = counts.reduce((a, b) => a + b);
  return {
    readable: read / digits.length,
    classes: counts.filter((count) => count > 0 && count >= madeFrom * read).length,
  };
}
