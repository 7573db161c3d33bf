import type { Stream } from '../../math/stream';

/** Rows of numbers: the small matrices that a mixing starts from. */
export type Matrix = number[][];

const identity = (size: number): Matrix =>
  Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => +(i === j)),
  );

/** A random rotation or reflection: normal draws made orthogonal and of length 1, row by row (Gram and Schmidt). */
export function rotation(size: number, rng: Stream): Matrix {
  const rows: Matrix = [];
  while (rows.length < size) {
    const row = Array.from({ length: size }, () => rng.gauss());
    for (const other of rows) {
      const along = row.reduce(
        (sum, value, i) => sum + value * other[i]!,
        0,
      );
      row.forEach((_, i) => (row[i]! -= along * other[i]!));
    }
    const length = Math.hypot(...row);
    rows.push(row.map((value) => value / length));
  }
  return rows;
}

/** a = P L U with partial pivoting: P a permutation, L with ones on its diagonal and zeros above, U with zeros below. */
export function decomposed(a: Matrix): {
  readonly p: Matrix;
  readonly l: Matrix;
  readonly u: Matrix;
} {
  const size = a.length;
  const u = a.map((row) => [...row]);
  const l = identity(size);
  const order = u.map((_, i) => i);
  for (let k = 0; k < size; k++) {
    const pivot = order
      .map((_, i) => i)
      .slice(k)
      .reduce(
        (best, i) =>
          Math.abs(u[i]![k]!) > Math.abs(u[best]![k]!) ? i : best,
        k,
      );
    [u[k], u[pivot]] = [u[pivot]!, u[k]!];
    [order[k], order[pivot]] = [order[pivot]!, order[k]!];
    for (let j = 0; j < k; j++)
      [l[k]![j], l[pivot]![j]] = [l[pivot]![j]!, l[k]![j]!];
    for (let i = k + 1; i < size; i++) {
      const factor = (l[i]![k] = u[i]![k]! / u[k]![k]!);
      for (let j = k; j < size; j++) u[i]![j]! -= factor * u[k]![j]!;
    }
  }
  const p = a.map((_, i) => order.map((from) => +(from === i))); // row `order[k]` of a is row k of L U
  return { p, l, u };
}
