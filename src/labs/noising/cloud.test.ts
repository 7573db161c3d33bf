import { expect, it } from 'vitest';
import { twoMoons } from '../../data/two-moons';
import { scaleOf } from '../../data/scale';
import { halfGone, scheduleNamed } from '../10a/words';
import { cloudOf, correlation, noisedAt } from './cloud';

const variance = (x: Float32Array) => {
  const mean = x.reduce((sum, v) => sum + v, 0) / x.length;
  return x.reduce((sum, v) => sum + (v - mean) ** 2, 0) / x.length;
};

it('level 0 is the data, the last level all but noise', () => {
  const cloud = cloudOf(twoMoons, 7, 500);
  const data = scaleOf(twoMoons.window).toModel(noisedAt(cloud, 1));
  data.forEach((x, i) => expect(x).toBeCloseTo(cloud.x0[i]!, 4));
  const last = scaleOf(twoMoons.window).toModel(noisedAt(cloud, scheduleNamed('linear').at(-1)!));
  expect(correlation(last, cloud.eps)).toBeGreaterThan(0.99);
});

it('between them the variances of data and noise add up, in any seed', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const cloud = cloudOf(twoMoons, seed, 4000);
    const xt = scaleOf(twoMoons.window).toModel(noisedAt(cloud, 0.3));
    expect(variance(xt)).toBeCloseTo(0.3 * variance(cloud.x0) + 0.7, 1);
  }
});

it('half way the cosine schedule keeps 49 % of the variance and the linear one 7 %; half is gone at levels 50 and 27', () => {
  const [linear, cosine] = [scheduleNamed('linear'), scheduleNamed('cosine')];
  expect(Math.round(100 * linear[50]!)).toBe(7);
  expect(Math.round(100 * cosine[50]!)).toBe(49);
  expect([halfGone(linear), halfGone(cosine)]).toEqual([27, 50]);
});
