/**
 * Energy distance of two sets of points [n, width] and [m, width]: 2 E|X - Y| - E|X - X'| - E|Y - Y'| over pairs of
 * different points (Székely & Rizzo 2013, Eq. (2.1) without the root). Data units; 0 in expectation when both come
 * from one distribution, so a sample of one can fall a little below 0. Takes n · m + n² / 2 + m² / 2 distances: give
 * it a thousand points, not twenty thousand.
 */
export const energyDistance = (x: Float32Array, y: Float32Array, width = 2): number =>
  energyDistanceTo(y, width)(x);

/** The same to one fixed set, whose own pairs are looked at once. */
export function energyDistanceTo(y: Float32Array, width = 2): (x: Float32Array) => number {
  const own = within(y, width);
  return (x) => 2 * between(x, y, width) - within(x, width) - own;
}

function between(x: Float32Array, y: Float32Array, width: number): number {
  let sum = 0;
  for (let i = 0; i < x.length; i += width) {
    for (let j = 0; j < y.length; j += width) sum += distance(x, i, y, j, width);
  }
  return sum / ((x.length / width) * (y.length / width));
}

function within(x: Float32Array, width: number): number {
  const n = x.length / width;
  let sum = 0;
  for (let i = 0; i < x.length; i += width) {
    for (let j = 0; j < i; j += width) sum += distance(x, i, x, j, width);
  }
  return n > 1 ? sum / ((n * (n - 1)) / 2) : 0;
}

function distance(x: Float32Array, i: number, y: Float32Array, j: number, width: number): number {
  let sum = 0;
  for (let k = 0; k < width; k++) sum += (x[i + k]! - y[j + k]!) ** 2;
  return Math.sqrt(sum);
}
