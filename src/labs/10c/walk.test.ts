import { describe, expect, it } from 'vitest';
import { correlation } from '../noising/cloud';
import { faded, noiseCloud, noisePicture, onCluster, steps, walked } from './walk';

const seeds = Array.from({ length: 20 }, (_, i) => i + 1);

describe('the published program', () => {
  it('leaves 0.349 of every pixel after ten steps, and a correlation with the noise of exactly 1', () => {
    for (const seed of seeds) {
      const noise = noisePicture(seed);
      const after = faded(noise, 10);
      after.forEach((value, i) => expect(value).toBeCloseTo(0.349 * noise[i]!, 3));
      expect(correlation(noise, after)).toBeCloseTo(1, 6);
    }
  });

  it('never brings more than a few points of a cloud onto a cluster', () => {
    for (const seed of seeds) {
      const noise = noiseCloud(seed, 300);
      for (let k = 0; k <= steps; k++) expect(onCluster(faded(noise, k))).toBeLessThan(0.2);
    }
  });
});

describe('the real denoiser', () => {
  it('brings at least 95 % of the same noise onto the three clusters, in every one of 20 seeds', () => {
    for (const seed of seeds) {
      const noise = noiseCloud(seed, 300);
      const stages = walked(noise);
      expect(stages).toHaveLength(steps + 1);
      expect(onCluster(noise)).toBeLessThan(0.2);
      expect(onCluster(stages.at(-1)!)).toBeGreaterThan(0.95);
      expect(correlation(noise, stages.at(-1)!)).toBeLessThan(0.95);
    }
  });
});
