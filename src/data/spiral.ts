import type { PointSet } from './data';

/** One arm, one and a half turns, radius growing to 2 with the square root of a uniform draw, noise 0.06. */
export const spiral: PointSet = {
  kind: 'points',
  id: 'spiral',
  label: 'Spiral',
  window: [-2.6, 2.6, -2.6, 2.6],
  draw(n, rng) {
    const points = new Float32Array(n * 2);
    for (let i = 0; i < points.length; i += 2) {
      const along = Math.sqrt(rng.next());
      const angle = 3 * Math.PI * along;
      points[i] = 2 * along * Math.cos(angle) + 0.06 * rng.gauss();
      points[i + 1] = 2 * along * Math.sin(angle) + 0.06 * rng.gauss();
    }
    return points;
  },
};
