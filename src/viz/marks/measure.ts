import type { Field } from './belief';

/** Mean and root mean square distance from it. xy: [n, 2] */
export function spread(xy: Float32Array): { x: number; y: number; deviation: number } {
  const n = xy.length / 2;
  let [x, y, squares] = [0, 0, 0];
  for (let i = 0; i < xy.length; i += 2) {
    x += xy[i]! / n;
    y += xy[i + 1]! / n;
  }
  for (let i = 0; i < xy.length; i += 2) squares += ((xy[i]! - x) ** 2 + (xy[i + 1]! - y) ** 2) / n;
  return { x, y, deviation: Math.sqrt(squares) };
}

/** Share of the points of `xy` with a point of `others` within `distance`. [n, 2], [m, 2], same unit */
export function near(xy: Float32Array, others: Float32Array, distance: number): number {
  let count = 0;
  for (let i = 0; i < xy.length; i += 2) {
    for (let k = 0; k < others.length; k += 2) {
      if (Math.hypot(xy[i]! - others[k]!, xy[i + 1]! - others[k + 1]!) <= distance) {
        count++;
        break;
      }
    }
  }
  return count / (xy.length / 2);
}

/** The mean of all directions, as a vector, and how far they agree: 0 all ways, 1 one way. vectors: [n, 2] */
export function meanPull(vectors: Float32Array): { x: number; y: number; agreement: number } {
  let [x, y, n] = [0, 0, 0];
  for (let i = 0; i < vectors.length; i += 2) {
    const length = Math.hypot(vectors[i]!, vectors[i + 1]!);
    if (!(length > 0)) continue;
    x += vectors[i]! / length;
    y += vectors[i + 1]! / length;
    n++;
  }
  if (!n) return { x: 0, y: 0, agreement: 0 };
  return { x: x / n, y: y / n, agreement: Math.hypot(x, y) / n };
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
