// What the reader must not take for a digit: noise, blots, scribbles, halves and mixtures of digits.
import { draw, pathOf } from '../../src/data/glyphs/pen';
import type { Stream } from '../../src/math/stream';

const side = 14;
const width = side * side;
const between = (rng: Stream, low: number, high: number) => low + (high - low) * rng.next();

/** Each fills `out` [196]. `a` and `b` are two digits of different classes. */
type Junk = (out: Float32Array, a: Float32Array, b: Float32Array, rng: Stream, digit: number) => void;

/** Gray grains, few or many. */
const grains: Junk = (out, _a, _b, rng) => {
  const [density, hard] = [between(rng, 0.05, 1), rng.next() < 0.3];
  for (let p = 0; p < width; p++) out[p] = rng.next() < density ? (hard ? 1 : rng.next()) : 0;
};

/** Smooth noise, pushed apart into ink and paper. */
const blots: Junk = (out, _a, _b, rng) => {
  for (let p = 0; p < width; p++) out[p] = rng.gauss();
  for (let times = 1 + rng.integer(3); times > 0; times--) out.set(blurred(out, 1));
  const deviation = Math.sqrt(out.reduce((sum, v) => sum + v * v, 0) / width);
  const [gain, level] = [between(rng, 0.5, 3), between(rng, -0.5, 1)];
  for (let p = 0; p < width; p++) out[p] = clip(0.5 + gain * (out[p]! / deviation - level));
};

/** A line through random points. */
const scribble: Junk = (out, _a, _b, rng) => {
  const count = 2 + rng.integer(7);
  const path = pathOf({
    points: Array.from({ length: count }, () => [0, 0] as const),
    curves: [Array.from({ length: count }, (_, i) => i)],
  });
  const points = Float32Array.from({ length: 2 * count }, () => between(rng, 1, 13));
  out.fill(0);
  draw(path, points, between(rng, 0.5, 1.1), out, 0, side);
};

/** A digit without half of its ink: what lies on one side of a line. */
const half: Junk = (out, a, _b, rng, digit) => {
  const angle =
    digit === 1
      ? Math.PI * (0.35 + 0.3 * rng.next()) * (rng.next() < 0.5 ? 1 : -1)
      : 2 * Math.PI * rng.next();
  const along = (p: number) => (p % side) * Math.cos(angle) + Math.floor(p / side) * Math.sin(angle);
  const order = Array.from({ length: width }, (_, p) => p).sort((p, q) => along(p) - along(q));
  let left = between(rng, 0.4, 0.65) * a.reduce((x, y) => x + y);
  out.set(a);
  for (const p of order) {
    if (left <= 0) break;
    left -= a[p]!;
    out[p] = 0;
  }
};

/** Two digits at once: their mean, or one on the other. */
const both: Junk = (out, a, b, rng) => {
  const share = between(rng, 0.35, 0.65);
  const over = rng.next() < 0.4;
  for (let p = 0; p < width; p++)
    out[p] = over ? Math.max(a[p]!, b[p]!) : share * a[p]! + (1 - share) * b[p]!;
};

/** A digit under noise too strong to read it. */
const drowned: Junk = (out, a, _b, rng) => {
  const noise = between(rng, 0.6, 1.2);
  for (let p = 0; p < width; p++) out[p] = clip(0.5 * a[p]! + noise * rng.gauss());
};

/** The pieces of a digit in another order. */
const shuffled: Junk = (out, a, b, rng) => {
  const corners = [0, 7, 98, 105];
  for (const to of corners) {
    const [from, source] = [corners[rng.integer(4)]!, rng.next() < 0.5 ? a : b];
    for (let row = 0; row < 7; row++)
      for (let c = 0; c < 7; c++) out[to + row * side + c] = source[from + row * side + c]!;
  }
};

/** Nothing but a tone, from paper to ink. */
const flat: Junk = (out, _a, _b, rng) => {
  const tone = rng.next() < 0.4 ? 0 : rng.next();
  for (let p = 0; p < width; p++) out[p] = clip(tone + 0.05 * rng.gauss());
};

const kinds: readonly Junk[] = [grains, blots, scribble, half, half, both, both, drowned, shuffled, flat];

export const junk: Junk = (out, a, b, rng, digit) => kinds[rng.integer(kinds.length)]!(out, a, b, rng, digit);

export const clip = (value: number) => Math.min(1, Math.max(0, value));

/** Each pixel mixed with the mean of its eight neighbors, by `share`. */
export function blurred(x: Float32Array, share: number): Float32Array {
  const out = new Float32Array(width);
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      let sum = 0;
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++) {
          const [y, c] = [row + dy, column + dx];
          if (y >= 0 && y < side && c >= 0 && c < side) sum += x[y * side + c]!;
        }
      out[row * side + column] = (1 - share) * x[row * side + column]! + (share * sum) / 9;
    }
  return out;
}
