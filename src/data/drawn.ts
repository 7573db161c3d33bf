import type { PointSet } from './data';
import type { Window } from '../math/grid';

/** A square around the points with a margin of a fifth, never smaller than the points' own rounding allows. */
export function windowAround(points: Float32Array): Window {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 2) {
    left = Math.min(left, points[i]!);
    right = Math.max(right, points[i]!);
    bottom = Math.min(bottom, points[i + 1]!);
    top = Math.max(top, points[i + 1]!);
  }
  const [x, y] = [(left + right) / 2, (bottom + top) / 2];
  const extent = Math.max(right - left, top - bottom);
  // One point, or all equal: a window a hundredth of their distance from 0, at least 1 wide.
  const half = extent > 0 ? extent * 0.7 : Math.max(0.5, 0.01 * Math.max(Math.abs(x), Math.abs(y)));
  return [x - half, x + half, y - half, y + half];
}

/**
 * The learner's own points [n, 2] as a distribution: draw one of them, then move it by normal noise of one
 * hundredth of the window, so that two draws are not the same point and a density exists.
 * @throws if there is no point
 */
export function drawn(points: Float32Array): PointSet {
  const count = points.length / 2;
  if (count < 1) throw new Error('Your own data set is empty: draw or load at least one point.');
  const window = windowAround(points);
  const jitter = (window[1] - window[0]) / 100;
  return {
    kind: 'points',
    id: 'drawn',
    label: 'Your own points',
    window,
    draw(n, rng) {
      const out = new Float32Array(n * 2);
      for (let i = 0; i < out.length; i += 2) {
        const pick = 2 * rng.integer(count);
        out[i] = points[pick]! + jitter * rng.gauss();
        out[i + 1] = points[pick + 1]! + jitter * rng.gauss();
      }
      return out;
    },
  };
}
