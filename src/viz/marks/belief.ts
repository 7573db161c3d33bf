import type { Window } from '../../math/grid';
import { mix, type Rgb, type Theme } from '../theme';

/** Bands read as a map, show the slope and hide no edge. */
export const bands = 12;

/** A probability this close to 0 or 1 is drawn as if no closer: its log-odds would be infinite. */
const nearest = 1e-6;

/**
 * Log-odds of each probability. Interpolating these, not the probabilities, keeps the 0.5 contour smooth where D
 * is sure on both sides of it. [n] -> [n]
 */
export function logOdds(probability: Float32Array): Float32Array {
  return probability.map((p) => {
    const q = Math.min(1 - nearest, Math.max(nearest, p));
    return Math.log(q / (1 - q));
  });
}

/** The color of each band, 0 sure it is generated, last sure it is real. */
export const bandColors = ({ belief: [low, middle, high] }: Theme): readonly Rgb[] =>
  Array.from({ length: bands }, (_, k) => {
    const p = (k + 0.5) / bands;
    return p < 0.5 ? mix(low, middle, p * 2) : mix(middle, high, p * 2 - 1);
  });

/** The band of a log-odds value. */
export const bandOf = (odds: number): number =>
  Math.min(bands - 1, Math.floor(bands / (1 + Math.exp(-odds))));

/** A scalar field known at the centers of `size` x `size` cells over `window`, row by row from the bottom left. */
export interface Field {
  readonly values: Float32Array;
  readonly size: number;
  readonly window: Window;
}
