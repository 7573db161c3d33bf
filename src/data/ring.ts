import type { PointSet } from './data';

/** GAN Lab's ring, an ellipse: (0.5 + 0.3 cos 2πu + 0.025n, 0.45 + 0.25 sin 2πu + 0.025n). */
export const ring: PointSet = {
  kind: 'points',
  id: 'ring',
  label: 'Ring',
  window: [0, 1, 0, 1],
  draw(n, rng) {
    const points = new Float32Array(n * 2);
    for (let i = 0; i < points.length; i += 2) {
      const angle = 2 * Math.PI * rng.next();
      points[i] = 0.5 + 0.3 * Math.cos(angle) + 0.025 * rng.gauss();
      points[i + 1] = 0.45 + 0.25 * Math.sin(angle) + 0.025 * rng.gauss();
    }
    return points;
  },
};
