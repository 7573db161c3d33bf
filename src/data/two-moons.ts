import type { PointSet } from './data';

/** Two interleaved half circles of radius 1, the lower one shifted to (1, 0.5), normal noise 0.08. */
export const twoMoons: PointSet = {
  kind: 'points',
  id: 'two-moons',
  label: 'Two moons',
  window: [-1.6, 2.6, -1.85, 2.35],
  draw(n, rng) {
    const points = new Float32Array(n * 2);
    for (let i = 0; i < points.length; i += 2) {
      const upper = rng.next() < 0.5;
      const angle = Math.PI * rng.next();
      points[i] = (upper ? Math.cos(angle) : 1 - Math.cos(angle)) + 0.08 * rng.gauss();
      points[i + 1] = (upper ? Math.sin(angle) : 0.5 - Math.sin(angle)) + 0.08 * rng.gauss();
    }
    return points;
  },
};
