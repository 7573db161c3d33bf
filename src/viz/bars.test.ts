import { describe, expect, it } from 'vitest';
import { barsJensenShannon, barsWasserstein } from './bars';

describe('two even bars', () => {
  it('have the divergence of the definition, summed on a fine grid', () => {
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

  it('have a Wasserstein distance that is the area between their distribution functions', () => {
    const distribution = (from: number, x: number) => Math.min(1, Math.max(0, (x - from) / 0.5));
    for (const apart of [0, 0.2, 0.5, 1.3]) {
      let area = 0;
      for (let x = 0; x < 3; x += 0.001)
        area += Math.abs(distribution(0, x) - distribution(apart, x)) * 0.001;
      expect(barsWasserstein(apart)).toBeCloseTo(area, 2);
    }
  });
});
