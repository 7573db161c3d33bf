/** A judge who has counted many points of both kinds: as well as anyone could do, as far as counting can tell. */
import type { Window } from '../../math/grid';

/** Cells per side of the grid on which points are counted. */
const cells = 24;

/** Log of how much likelier each cell is under `real` than under `generated`, one half added to every count. */
export function logRatio(window: Window, real: Float32Array, generated: Float32Array): Float64Array {
  const [p, q] = [counts(window, real), counts(window, generated)];
  const [n, m] = [real.length / 2 + 0.5 * p.length, generated.length / 2 + 0.5 * q.length];
  return p.map((count, i) => Math.log((count + 0.5) / n) - Math.log((q[i]! + 0.5) / m));
}

/** Sum of the log ratios of a cloud's points: higher is more like the real data. */
export function evidence(window: Window, ratio: Float64Array, cloud: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < cloud.length; i += 2) sum += ratio[cellOf(window, cloud[i]!, cloud[i + 1]!)]!;
  return sum;
}

/**
 * Share of pairs, one cloud of `size` points of each kind, that the judge gets right; a tie counts one half.
 * Half of the points teach the judge, the other half are the pairs.
 */
export function judgeAccuracy(
  window: Window,
  real: Float32Array,
  generated: Float32Array,
  size: number,
): number {
  const half = 2 * Math.floor(Math.min(real.length, generated.length) / 4);
  const ratio = logRatio(window, real.subarray(0, half), generated.subarray(0, half));
  const clouds = (points: Float32Array, at: number) => points.subarray(half + at, half + at + 2 * size);
  let right = 0;
  let pairs = 0;
  for (let at = 0; at + 2 * size <= half; at += 2 * size, pairs++) {
    const [a, b] = [clouds(real, at), clouds(generated, at)].map((cloud) => evidence(window, ratio, cloud));
    right += a! > b! ? 1 : a === b ? 0.5 : 0;
  }
  return pairs > 0 ? right / pairs : NaN;
}

function counts(window: Window, points: Float32Array): Float64Array {
  const found = new Float64Array(cells * cells + 1);
  for (let i = 0; i < points.length; i += 2) found[cellOf(window, points[i]!, points[i + 1]!)]! += 1;
  return found;
}

/** The last cell holds everything outside the window. */
function cellOf([left, right, bottom, top]: Window, x: number, y: number): number {
  const column = Math.floor(((x - left) / (right - left)) * cells);
  const row = Math.floor(((y - bottom) / (top - bottom)) * cells);
  const inside = column >= 0 && column < cells && row >= 0 && row < cells;
  return inside ? row * cells + column : cells * cells;
}
