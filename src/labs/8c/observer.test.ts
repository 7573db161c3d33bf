import { expect, it } from 'vitest';
import { Rng } from '../../math/rng';
import { judgeAccuracy } from './observer';

const window = [-3, 3, -3, 3] as const;
const cloud = (rng: Rng, n: number, shift: number) =>
  Float32Array.from({ length: 2 * n }, (_, i) => rng.gauss() * 0.5 + (i % 2 === 0 ? shift : 0));

it('two clouds from one distribution cannot be told apart: the judge is right half of the time', () => {
  const rng = new Rng(3);
  const accuracy = judgeAccuracy(window, cloud(rng, 12000, 0), cloud(rng, 12000, 0), 12);
  expect(Math.abs(accuracy - 0.5)).toBeLessThan(0.08);
});

it('clouds that never meet are always told apart', () => {
  const rng = new Rng(3);
  expect(judgeAccuracy(window, cloud(rng, 2000, -2), cloud(rng, 2000, 2), 12)).toBe(1);
});

it('for one point the judge reaches the analytic accuracy of two shifted normals', () => {
  const rng = new Rng(3);
  // Pair of x ~ N(+d/2), y ~ N(-d/2): right when x > y, so with probability Phi(d / (sigma * sqrt 2)).
  const found = judgeAccuracy(window, cloud(rng, 40000, 0.25), cloud(rng, 40000, -0.25), 1);
  expect(Math.abs(found - 0.7602)).toBeLessThan(0.02);
});
