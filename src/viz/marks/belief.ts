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

/** The log-odds of a square grid of probabilities, and one more ring of cells around, so that lines reach the edge. [size * size] */
export function oddsField(probability: Float32Array, window: Window): Field {
  const inner = Math.round(Math.sqrt(probability.length));
  const odds = logOdds(probability);
  const size = inner + 2;
  const values = new Float32Array(size * size);
  const near = (i: number) => Math.min(inner - 1, Math.max(0, i));
  for (let j = 0; j < size; j++) {
    for (let i = 0; i < size; i++) {
      // As steep beyond the edge as at it: outermost value plus its difference to the one further in.
      const [row, column] = [near(j - 1), near(i - 1)];
      const [back, side] = [near(2 * row - (j - 1)), near(2 * column - (i - 1))];
      values[j * size + i] = 2 * odds[row * inner + column]! - odds[back * inner + side]!;
    }
  }
  const [left, right, bottom, top] = window;
  const [w, h] = [(right - left) / inner, (top - bottom) / inner];
  return { values, size, window: [left - w, right + w, bottom - h, top + h] };
}
