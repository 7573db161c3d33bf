import { expect, it } from 'vitest';
import * as tf from '../../src/math/tf';
import { buildLimit } from '../bench/limit/build.mjs';
import { limitJobs, limitOf } from '../bench/limit/limit';
import { jobs } from '../bench/jobs';
import { startOf } from '../bench/jobs/start';
import { onCpu } from '../support/cpu';

onCpu();

it.each(limitJobs)(
  'the hand-written step of %s has the losses of TensorFlow.js for six steps',
  async (name) => {
    const job = await jobs[name]!();
    const oracle = startOf(job);
    const limit = await limitOf(name, await buildLimit(name), startOf(job));
    for (let i = 0; i < 6; i++) {
      limit.run();
      const losses = limit.losses();
      tf.tidy(() => {
        for (const [metric, value] of Object.entries(oracle.step())) {
          const off = Math.abs(losses[metric]! - value.dataSync()[0]!);
          // An accuracy counts points: one more or less is no rounding.
          expect(off, `${metric}, step ${i}`).toBeLessThan(
            metric.endsWith('Accuracy') ? 1 / 512 + 1e-6 : 1e-5,
          );
        }
      });
    }
  },
);
