import type { Window } from '../math/grid';

/** Counts of points [n, 2] on a `size` x `size` grid over the window; the last cell takes all that lie outside. -> [size * size + 1], sums to 1 */
export function histogram(
  points: Float32Array,
  [left, right, bottom, top]: Window,
  size: number,
): Float64Array {
  const shares = new Float64Array(size * size + 1);
  const weight = 2 / points.length;
  for (let i = 0; i < points.length; i += 2) {
    const column = Math.floor(((points[i]! - left) / (right - left)) * size);
    const row = Math.floor(((points[i + 1]! - bottom) / (top - bottom)) * size);
    const inside = column >= 0 && column < size && row >= 0 && row < size;
    shares[inside ? row * size + column : size * size]! += weight;
  }
  return shares;
}

/** Jensen-Shannon divergence of two distributions over the same cells, in bits: 0 when equal, 1 when they never meet. */
export function jensenShannonOf(p: Float64Array, q: Float64Array): number {
  let bits = 0;
  for (let i = 0; i < p.length; i++) {
    const m = (p[i]! + q[i]!) / 2;
    if (p[i]! > 0) bits += 0.5 * p[i]! * Math.log2(p[i]! / m);
    if (q[i]! > 0) bits += 0.5 * q[i]! * Math.log2(q[i]! / m);
  }
  return bits;
}

/** Between two sets of points [n, 2] and [m, 2] counted on a grid: depends on n, m and the grid, so show its sampling floor beside it. Bits. */
export const jensenShannon = (a: Float32Array, b: Float32Array, window: Window, size = 30): number =>
  jensenShannonOf(histogram(a, window, size), histogram(b, window, size));
