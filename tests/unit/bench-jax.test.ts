import { expect, it } from 'vitest';
import * as tf from '../../src/math/tf';
import { ports } from '../bench/jax';
import { jaxRun } from '../bench/jax/run';
import { jobs } from '../bench/jobs';
import { startOf } from '../bench/jobs/start';
import { onCpu } from '../support/cpu';

onCpu();

it('every reference job has its mathematics in jax-js', () => {
  expect(Object.keys(ports).sort()).toEqual(Object.keys(jobs).sort());
});

it.each(Object.keys(ports))('%s in jax-js has the losses of TensorFlow.js for six steps', async (name) => {
  const job = await jobs[name]!({ batch: 4, context: 8 }); // small: the mathematics are the same
  const oracle = startOf(job);
  const run = await jaxRun(name, startOf(job), 'wasm');
  for (let i = 0; i < 6; i++) {
    run.step();
    const losses = await run.losses();
    tf.tidy(() => {
      for (const [metric, value] of Object.entries(oracle.step())) {
        const expected = value.dataSync()[0]!;
        const off = Math.abs(losses[metric]! - expected) / Math.max(1, Math.abs(expected));
        expect(off, `${metric}, step ${i}`).toBeLessThan(metric.endsWith('Accuracy') ? 1 / 512 + 1e-6 : 3e-5);
      }
    });
  }
});
