import { describe, expect, it } from 'vitest';
import { paths, velocity, type Mixture } from './flow';
import { normal, shapes, type Shape } from './shapes';

const end = (mixture: Mixture, noise: Float32Array, steps: number) =>
  [...paths(mixture, noise, steps)].at(-1)!;

describe('the exact way from noise to a shape', () => {
  it('to one normal cluster is the straight map z -> center + deviation z', () => {
    const noise = normal(60, 3);
    const got = end({ centers: Float32Array.of(1.5, -0.5), deviation: 0.4 }, noise, 200);
    got.forEach((v, i) => expect(v).toBeCloseTo((i & 1 ? -0.5 : 1.5) + 0.4 * noise[i]!, 2));
  });

  it('starts toward the mean of the data, for any point of the noise', () => {
    const { centers } = shapes.spiral;
    const mean = [0, 1].map(
      (axis) => centers.filter((_, i) => (i & 1) === axis).reduce((a, b) => a + b) / 120,
    );
    const [vx, vy] = velocity(shapes.spiral, 0.7, -1.1, 0);
    expect(vx).toBeCloseTo(mean[0]! - 0.7, 5); // E[x_1 - z | z]
    expect(vy).toBeCloseTo(mean[1]! + 1.1, 5);
  });

  it.each(Object.keys(shapes) as Shape[])(
    'ends on the %s: 97 in 100 points within 3.5 deviations of a center',
    (name) => {
      const { centers, deviation } = shapes[name];
      const got = end(shapes[name], normal(840, 23), 48);
      let on = 0;
      for (let i = 0; i < got.length; i += 2) {
        let nearest = Infinity;
        for (let k = 0; k < centers.length; k += 2) {
          nearest = Math.min(nearest, Math.hypot(got[i]! - centers[k]!, got[i + 1]! - centers[k + 1]!));
        }
        on += +(nearest < 3.5 * deviation);
      }
      expect(on / 420).toBeGreaterThan(0.97);
    },
  );

  it('gives each of eight clusters its share, within four standard errors', () => {
    const n = 2000;
    const { centers } = shapes.clusters;
    const got = end(shapes.clusters, normal(2 * n, 5), 48);
    const counts = new Array<number>(8).fill(0);
    for (let i = 0; i < got.length; i += 2) {
      const away = Array.from({ length: 8 }, (_, k) =>
        Math.hypot(got[i]! - centers[2 * k]!, got[i + 1]! - centers[2 * k + 1]!),
      );
      counts[away.indexOf(Math.min(...away))]! += 1;
    }
    const error = Math.sqrt(n * (1 / 8) * (7 / 8));
    for (const count of counts) expect(Math.abs(count - n / 8)).toBeLessThan(4 * error);
  });

  it('is the same on every visit', () => {
    expect(normal(8, 23)).toEqual(normal(8, 23));
    expect(normal(8, 23)).not.toEqual(normal(8, 24));
  });
});
