import type { PointSet } from './data';

/** GAN Lab's line: (0.8 - 0.75u + 0.01n, 0.6 + 0.3u + 0.01n), u uniform on [0, 1), n standard normal. */
export const line: PointSet = {
  kind: 'points',
  id: 'line',
  label: 'Line',
  window: [0, 1, 0, 1],
  draw(n, rng) {
    const points = new Float32Array(n * 2);
    for (let i = 0; i < points.length; i += 2) {
      const u = rng.next();
      points[i] = 0.8 - 0.75 * u + 0.01 * rng.gauss();
      points[i + 1] = 0.6 + 0.3 * u + 0.01 * rng.gauss();
    }
    return points;
  },
};
