import { describe, expect, it } from 'vitest';
import { barsJensenShannon, barsWasserstein, bestD, density } from './laws';

describe('the figures’ closed forms', () => {
  it('a normal density integrates to 1', () => {
    let mass = 0;
    for (let x = -8; x < 8; x += 0.001) mass += density({ mean: 0.3, deviation: 0.7 }, x) * 0.001;
    expect(mass).toBeCloseTo(1, 6);
  });

  it.each([
    [0.3, 0.1],
    [0.05, 0.4],
  ])('no D scores better than p / (p + q) at p = %d, q = %d', (p, q) => {
    const gain = (d: number) => p * Math.log(d) + q * Math.log(1 - d);
    const best = gain(bestD(p, q));
    for (let d = 0.01; d < 1; d += 0.01) expect(gain(d)).toBeLessThanOrEqual(best + 1e-12);
  });

  it('the divergence of two bars is that of the definition, summed on a fine grid', () => {
    const width = 0.5;
    const step = 1 / 4096;
    for (const apart of [0, 0.125, 0.25, 0.5, 0.75, 2]) {
      const bar = (from: number, x: number) => (x >= from && x < from + width ? 1 / width : 0);
      let bits = 0;
      for (let x = step / 2; x < 3; x += step) {
        const [p, q] = [bar(0, x), bar(apart, x)];
        const m = (p + q) / 2;
        if (p) bits += (p / 2) * Math.log2(p / m) * step;
        if (q) bits += (q / 2) * Math.log2(q / m) * step;
      }
      expect(barsJensenShannon(apart, width)).toBeCloseTo(bits, 3);
    }
  });

  it('the Wasserstein distance of two bars is the area between their distribution functions', () => {
    const distribution = (from: number, x: number) => Math.min(1, Math.max(0, (x - from) / 0.5));
    for (const apart of [0, 0.2, 0.5, 1.3]) {
      let area = 0;
      for (let x = 0; x < 3; x += 0.001)
        area += Math.abs(distribution(0, x) - distribution(apart, x)) * 0.001;
      expect(barsWasserstein(apart)).toBeCloseTo(area, 2);
    }
  });
});
