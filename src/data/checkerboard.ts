import type { PointSet } from './data';

/** The dark squares of a 4 x 4 board that covers [-2, 2] x [-2, 2], uniform on each. */
export const checkerboard: PointSet = {
  kind: 'points',
  id: 'checkerboard',
  label: 'Checkerboard',
  window: [-2.6, 2.6, -2.6, 2.6],
  draw(n, rng) {
    const points = new Float32Array(n * 2);
    for (let i = 0; i < points.length; i += 2) {
      const row = rng.integer(4);
      const column = 2 * rng.integer(2) + (row % 2);
      points[i] = column - 2 + rng.next();
      points[i + 1] = row - 2 + rng.next();
    }
    return points;
  },
};
