import type { PointSet } from './data';

/** GAN Lab's two Gaussians, half each: (0.3 + 0.1n, 0.7 + 0.1n) and (0.7 + 0.05n, 0.4 + 0.2n). */
export const twoGaussians: PointSet = {
  kind: 'points',
  id: 'two-gaussians',
  label: 'Two Gaussians',
  window: [0, 1, 0, 1],
  draw(n, rng) {
    const points = new Float32Array(n * 2);
    for (let i = 0; i < points.length; i += 2) {
      const first = rng.next() < 0.5;
      points[i] = first ? 0.3 + 0.1 * rng.gauss() : 0.7 + 0.05 * rng.gauss();
      points[i + 1] = first ? 0.7 + 0.1 * rng.gauss() : 0.4 + 0.2 * rng.gauss();
    }
    return points;
  },
};
