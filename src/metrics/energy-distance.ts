/**
 * Energy distance of two sets of points [n, 2] and [m, 2]: 2 E|X - Y| - E|X - X'| - E|Y - Y'| over pairs of different
 * points (Székely & Rizzo 2013, Eq. (2.1) without the root). Data units; 0 in expectation when both come from one distribution, so a sample of one can
 * fall a little below 0. Takes n · m + n² / 2 + m² / 2 distances: give it a thousand points, not twenty thousand.
 */
export function energyDistance(x: Float32Array, y: Float32Array): number {
  return 2 * between(x, y) - within(x) - within(y);
}

function between(x: Float32Array, y: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i += 2) {
    for (let j = 0; j < y.length; j += 2) sum += distance(x, i, y, j);
  }
  return sum / ((x.length / 2) * (y.length / 2));
}

function within(x: Float32Array): number {
  const n = x.length / 2;
  let sum = 0;
  for (let i = 0; i < x.length; i += 2) {
    for (let j = 0; j < i; j += 2) sum += distance(x, i, x, j);
  }
  return n > 1 ? sum / ((n * (n - 1)) / 2) : 0;
}

const distance = (x: Float32Array, i: number, y: Float32Array, j: number) =>
  Math.sqrt((x[i]! - y[j]!) ** 2 + (x[i + 1]! - y[j + 1]!) ** 2);
