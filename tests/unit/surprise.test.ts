/** What the labs claim, over 20 random seeds. The prose may say no more than this holds. */
import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import { beforeAll, describe, expect, it } from 'vitest';
import { trainedLabs } from '../../src/labs/registry';
import * as tf from '../../src/math/tf';
import { loadFamily } from '../../src/models/registry';
import { Runner } from '../support/runner';

const seeds = Array.from({ length: 20 }, (_, i) => i + 1);
/** Steps, besides the last, at which a run is measured. */
const looks = [100];

beforeAll(async () => {
  if (!tf.findBackend('cpu')) tf.registerBackend('cpu', () => new MathBackendCPU());
  await tf.setBackend('cpu');
});

const claims = trainedLabs.flatMap((lab) =>
  lab.surprise.map((surprise) => ({ lab, surprise, says: surprise.says })),
);

describe.each(claims)('$lab.id: $says', ({ lab, surprise }) => {
  it(`holds in at least ${surprise.atLeast} of 20 seeds`, async () => {
    const preset = lab.presets[surprise.preset]!;
    const runner = new Runner(await loadFamily(lab.family), preset.config, preset.data ?? lab.data[0]!);
    const measure = () => ({ step: runner.step, metrics: { ...runner.metrics, ...runner.quality() } });
    const held = seeds.filter((seed) => {
      runner.start(seed);
      const trail = looks
        .filter((step) => step < surprise.steps)
        .map((step) => (runner.train(step), measure()));
      runner.train(surprise.steps);
      return surprise.holds({ ...measure(), trail });
    });
    expect(held.length, `seeds ${held.join(', ')}`).toBeGreaterThanOrEqual(surprise.atLeast);
  }, 300_000);
});
