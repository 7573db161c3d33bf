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

/** The field between cell centers, bilinear; beyond the outer centers it stays as it is there. (x, y): data units */
export function valueAt(
  { values, size, window: [left, right, bottom, top] }: Field,
  x: number,
  y: number,
): number {
  const within = (v: number) => Math.min(size - 1, Math.max(0, v));
  const gx = within(((x - left) / (right - left)) * size - 0.5);
  const gy = within(((y - bottom) / (top - bottom)) * size - 0.5);
  const [i, j] = [Math.min(size - 2, Math.floor(gx)), Math.min(size - 2, Math.floor(gy))];
  const [fx, fy, at] = [gx - i, gy - j, j * size + i];
  return (
    (values[at]! * (1 - fx) + values[at + 1]! * fx) * (1 - fy) +
    (values[at + size]! * (1 - fx) + values[at + size + 1]! * fx) * fy
  );
}
