import type { Window } from '../math/grid';
import type { PointSet } from './data';

type Center = readonly [x: number, y: number];

/** Round Gaussian clusters of equal weight. A sample is on a mode within 3 standard deviations of its center. */
export function clusters(
  id: string,
  label: string,
  window: Window,
  centers: readonly Center[],
  deviation: number,
): PointSet {
  return {
    kind: 'points',
    id,
    label,
    window,
    modes: { centers, radius: 3 * deviation },
    draw(n, rng) {
      const points = new Float32Array(n * 2);
      for (let i = 0; i < points.length; i += 2) {
        const [x, y] = centers[rng.integer(centers.length)]!;
        points[i] = x + deviation * rng.gauss();
        points[i + 1] = y + deviation * rng.gauss();
      }
      return points;
    },
  };
}
