import { describe, expect, it } from 'vitest';
import { Rng } from '../math/rng';
import type { PointSet } from './data';
import { drawn, windowAround } from './drawn';
import { pointSets } from './point-sets';
import { dataSet } from './registry';

const n = 20_000;
const moments = (points: Float32Array) => {
  const count = points.length / 2;
  const mean = [0, 0];
  for (let i = 0; i < points.length; i++) mean[i & 1]! += points[i]! / count;
  const variance = [0, 0];
  for (let i = 0; i < points.length; i++) variance[i & 1]! += (points[i]! - mean[i & 1]!) ** 2 / count;
  return { mean, variance };
};
const set = (id: string) => dataSet({ set: id }) as PointSet;

describe('every point set', () => {
  it.each(pointSets.map((s) => [s.id, s] as const))('%s draws the same points from the same seed', (_, s) => {
    expect(s.draw(50, new Rng(3))).toEqual(s.draw(50, new Rng(3)));
    expect(s.draw(50, new Rng(3))).not.toEqual(s.draw(50, new Rng(4)));
  });

  it.each(pointSets.map((s) => [s.id, s] as const))(
    '%s keeps 99 % of its points in its square window',
    (_, s) => {
      const [left, right, bottom, top] = s.window;
      expect(right - left).toBeCloseTo(top - bottom, 10);
      const points = s.draw(n, new Rng(1));
      let inside = 0;
      for (let i = 0; i < points.length; i += 2) {
        inside += +(
          points[i]! >= left &&
          points[i]! <= right &&
          points[i + 1]! >= bottom &&
          points[i + 1]! <= top
        );
      }
      expect(inside / n).toBeGreaterThan(0.985);
    },
  );
});

// Within five standard errors of the closed forms.
it('the line has the moments of its definition', () => {
  const { mean, variance } = moments(set('line').draw(n, new Rng(1)));
  expect(mean[0]).toBeCloseTo(0.425, 1.9);
  expect(mean[1]).toBeCloseTo(0.75, 1.9);
  expect(variance[0]).toBeCloseTo(0.75 ** 2 / 12 + 1e-4, 2.3);
  expect(variance[1]).toBeCloseTo(0.3 ** 2 / 12 + 1e-4, 3);
});

it('the ring has the moments of its definition', () => {
  const { mean, variance } = moments(set('ring').draw(n, new Rng(1)));
  expect(mean[0]).toBeCloseTo(0.5, 1.9);
  expect(mean[1]).toBeCloseTo(0.45, 1.9);
  expect(variance[0]).toBeCloseTo(0.3 ** 2 / 2 + 0.025 ** 2, 2.5);
  expect(variance[1]).toBeCloseTo(0.25 ** 2 / 2 + 0.025 ** 2, 2.5);
});

it('two Gaussians are half and half', () => {
  const { mean } = moments(set('two-gaussians').draw(n, new Rng(1)));
  expect(mean[0]).toBeCloseTo(0.5, 1.9);
  expect(mean[1]).toBeCloseTo(0.55, 1.9);
});

it.each(['eight-gaussians', 'three-disjoint'])(
  '%s puts equal weight on each mode, 98.9 %% within 3 deviations',
  (id) => {
    const { modes, draw } = set(id);
    const points = draw(n, new Rng(1));
    const counts = modes!.centers.map(([x, y]) => {
      let on = 0;
      for (let i = 0; i < points.length; i += 2)
        on += +(Math.hypot(points[i]! - x, points[i + 1]! - y) <= modes!.radius);
      return on / n;
    });
    // A round Gaussian keeps 1 - exp(-9/2) = 0.9889 of its mass within 3 deviations.
    for (const share of counts) expect(share * modes!.centers.length).toBeCloseTo(0.9889, 1);
    expect(counts.reduce((a, b) => a + b)).toBeCloseTo(0.9889, 2);
  },
);

describe('the learner’s own points', () => {
  it('are drawn again, near where they are', () => {
    const points = drawn(Float32Array.of(0, 0, 10, 10)).draw(1000, new Rng(1));
    for (let i = 0; i < points.length; i += 2) {
      expect(
        Math.min(Math.hypot(points[i]!, points[i + 1]!), Math.hypot(points[i]! - 10, points[i + 1]! - 10)),
      ).toBeLessThan(1);
    }
  });
  it('get a square window even when there is one of them, or all are equal, or they lie far away', () => {
    expect(windowAround(Float32Array.of(3, 4))).toEqual([2.5, 3.5, 3.5, 4.5]);
    expect(windowAround(Float32Array.of(1e6, 1e6, 1e6, 1e6))).toEqual([990000, 1010000, 990000, 1010000]);
  });
  it('are refused when there is none', () => {
    expect(() => drawn(new Float32Array())).toThrow('draw or load at least one point');
  });
});
