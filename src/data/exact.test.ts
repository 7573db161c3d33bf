import { expect, it } from 'vitest';
import { exactScore } from './exact';

const centers = [
  [0.5, 0.2],
  [-0.3, 1],
] as const;

it('the exact score of one Gaussian is (mu - x) / variance, the mean shrunk and the variance grown by the noise', () => {
  const [x, y] = exactScore([[2, -1]], 0.1, 0.36, Float32Array.of(0.5, 0.5));
  const variance = 0.36 * 0.01 + 0.64;
  expect(x).toBeCloseTo((0.6 * 2 - 0.5) / variance, 5);
  expect(y).toBeCloseTo((-0.6 - 0.5) / variance, 5);
});

it('the exact score of a mixture is the slope of its log density, by central differences', () => {
  const [alphaBar, deviation] = [0.7, 0.2];
  const variance = alphaBar * deviation ** 2 + 1 - alphaBar;
  const logDensity = (x: number, y: number) =>
    Math.log(
      centers.reduce(
        (sum, [cx, cy]) =>
          sum +
          Math.exp(
            -((x - Math.sqrt(alphaBar) * cx) ** 2 + (y - Math.sqrt(alphaBar) * cy) ** 2) / (2 * variance),
          ),
        0,
      ),
    );
  const h = 1e-4;
  for (const [x, y] of [
    [0, 0],
    [0.4, -0.7],
    [-1, 1.5],
  ] as const) {
    const score = exactScore(centers, deviation, alphaBar, Float32Array.of(x, y));
    expect(score[0]).toBeCloseTo((logDensity(x + h, y) - logDensity(x - h, y)) / (2 * h), 4);
    expect(score[1]).toBeCloseTo((logDensity(x, y + h) - logDensity(x, y - h)) / (2 * h), 4);
  }
});
