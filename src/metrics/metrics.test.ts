import { describe, expect, it } from 'vitest';
import { Rng } from '../math/rng';
import { energyDistance } from './energy-distance';
import { histogram, jensenShannon, jensenShannonOf } from './jensen-shannon';
import { countModes } from './modes';
import { slicedWasserstein } from './sliced-wasserstein';

const normal = (n: number, seed: number, shift = 0) => {
  const rng = new Rng(seed);
  return Float32Array.from({ length: 2 * n }, (_, i) => rng.gauss() + (i % 2 === 0 ? shift : 0));
};

describe('the Jensen-Shannon divergence', () => {
  it('is 0 bits for equal counts and 1 bit where they never meet', () => {
    expect(jensenShannonOf(Float64Array.of(0.5, 0.5), Float64Array.of(0.5, 0.5))).toBe(0);
    expect(jensenShannonOf(Float64Array.of(1, 0), Float64Array.of(0, 1))).toBe(1);
  });
  it('of (1, 0) and (1/2, 1/2) is its closed form', () => {
    // m = (3/4, 1/4): half of log2(1 / 0.75), and a quarter each of log2(0.5 / 0.75) and log2(0.5 / 0.25).
    const expected = 0.5 * Math.log2(4 / 3) + 0.25 * Math.log2(2 / 3) + 0.25;
    expect(jensenShannonOf(Float64Array.of(1, 0), Float64Array.of(0.5, 0.5))).toBeCloseTo(expected, 12);
  });
  it('is symmetric, and counts what lies outside in one cell of its own', () => {
    const [a, b] = [normal(500, 1), normal(500, 2, 1)];
    expect(jensenShannon(a, b, [-3, 3, -3, 3])).toBeCloseTo(jensenShannon(b, a, [-3, 3, -3, 3]), 12);
    const shares = histogram(Float32Array.of(9, 9, 0, 0, NaN, 0), [-1, 1, -1, 1], 2);
    expect(shares[4]).toBeCloseTo(2 / 3, 12);
    expect(shares.reduce((x, y) => x + y)).toBeCloseTo(1, 12);
  });
  it('of two true draws of 20,000 points stays under 0.011 bits, the floor of the published measure', () => {
    const uniform = (seed: number) => {
      const rng = new Rng(seed);
      return Float32Array.from({ length: 40_000 }, () => rng.next());
    };
    expect(jensenShannon(uniform(1), uniform(2), [0, 1, 0, 1])).toBeLessThan(0.02);
  });
});

describe('the energy distance', () => {
  it('of two points at distance d is 2d', () => {
    expect(energyDistance(Float32Array.of(0, 0), Float32Array.of(3, 4))).toBeCloseTo(10, 6);
    expect(energyDistance(Float32Array.of(0, 0, 1), Float32Array.of(2, 3, 7), 3)).toBeCloseTo(14, 6);
  });
  it('of two pairs of points is its closed form, and of two draws of one distribution near 0', () => {
    // Between: 3, 3, √13, √13. Within each pair: 2.
    const [a, b] = [Float32Array.of(0, 0, 0, 2), Float32Array.of(3, 0, 3, 2)];
    expect(energyDistance(a, b)).toBeCloseTo((2 * (6 + 2 * Math.sqrt(13))) / 4 - 4, 6);
    expect(Math.abs(energyDistance(normal(2000, 1), normal(2000, 2)))).toBeLessThan(0.01);
  });
  it('grows with the shift', () => {
    const at = (shift: number) => energyDistance(normal(500, 1), normal(500, 2, shift));
    expect(at(2)).toBeGreaterThan(at(1));
    expect(at(1)).toBeGreaterThan(at(0));
  });
});

describe('the sliced Wasserstein distance', () => {
  it('of a cloud and itself moved by s is s times the mean of |cos|, 2 / π', () => {
    const x = normal(1000, 1);
    const y = x.map((value, i) => value + (i % 2 === 0 ? 3 : 0));
    expect(slicedWasserstein(x, y, 360)).toBeCloseTo((3 * 2) / Math.PI, 3);
  });
  it('is 0 for equal sets in another order', () => {
    expect(slicedWasserstein(Float32Array.of(1, 2, 3, 4), Float32Array.of(3, 4, 1, 2))).toBeCloseTo(0, 6);
  });
  it('refuses sets of different size', () => {
    expect(() => slicedWasserstein(new Float32Array(4), new Float32Array(2))).toThrow('2 points against 1');
  });
});

describe('modes', () => {
  const centers = [
    [0, 0],
    [10, 0],
  ] as const;
  it('are covered from 2 % of the samples on', () => {
    const samples = (second: number) =>
      Float32Array.from({ length: 200 }, (_, i) => (i % 2 === 0 && i / 2 < second ? 10 : 0));
    expect(countModes(samples(2), centers, 0.5)).toMatchObject({ covered: 2, onMode: 1 });
    expect(countModes(samples(1), centers, 0.5).covered).toBe(1);
  });
  it('do not count samples beyond their radius', () => {
    expect(countModes(Float32Array.of(0, 0.4, 0, 0.6), centers, 0.5).onMode).toBe(0.5);
  });
  it('name the one that most samples are nearest to, also samples that are on none', () => {
    const samples = Float32Array.of(6, 3, 9, -4, 7, 0, 1, 0);
    expect(countModes(samples, centers, 0.5)).toMatchObject({ onMode: 0, fullest: 2, atFullest: 0.75 });
  });
});
