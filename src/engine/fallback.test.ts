import { describe, expect, it } from 'vitest';
import { tiny } from '../../tests/support/tiny-family';
import * as tf from '../math/tf';
import { defaults, type Family, type Model } from '../models/model';
import { loadKernels } from './kernels';
import { openSession } from './open';
import type { Job, Look } from './protocol';

const look: Look = { samples: 5, real: 3, views: ['distance'], grid: 4, lattice: 0, quality: false };

describe('a step that cannot be replayed', () => {
  const job: Job = {
    family: 'tiny',
    config: defaults(tiny.about),
    data: { set: 'ring' },
    seed: 7,
    backend: 'auto',
  };

  /** Tiny, with a number in its step that changes behind the tracer's back. */
  const restless: Family = {
    ...tiny,
    create(config, rng, shape) {
      const model = tiny.create(config, rng, shape);
      let count = 0;
      const trainStep: Model['trainStep'] = (x, noise) => ({
        loss: model.trainStep(x, noise)['loss']!.add(++count * 0) as tf.Scalar,
        count: tf.scalar(count).mul(1),
      });
      return {
        ...model,
        weights: model.weights,
        memory: model.memory,
        trainStep,
        sample: model.sample.bind(model),
      };
    },
  };

  it('is run by TensorFlow.js, from the same start, and the page is told why', async () => {
    const opened = await openSession(job, { family: restless });
    expect(opened).toMatchObject({ engine: 'tfjs', backend: 'wasm' });
    expect(opened.notice).toMatch(
      /^TensorFlow\.js runs this model, more slowly: its step is not replayed, because /,
    );
    const plain = await openSession({ ...job, engine: 'tfjs' }, { family: tiny });
    for (const { session } of [opened, plain]) await session.train(20);
    expect(await opened.session.checkpoint()).toEqual(await plain.session.checkpoint());
  });

  it('gives losses that agree with the replayed ones', async () => {
    const [one, two] = [
      await openSession(job, { family: tiny }),
      await openSession({ ...job, engine: 'tfjs' }, { family: tiny }),
    ];
    for (const { session } of [one, two]) await session.train(20);
    const [a, b] = [await one.session.picture(look), await two.session.picture(look)];
    a.history.metrics.loss!.forEach((loss, i) => expect(loss).toBeCloseTo(b.history.metrics.loss![i]!, 4));
  });

  it('is not even tried where the library cannot be compiled', async () => {
    const opened = await openSession(job, { family: tiny, kernels: () => Promise.resolve(undefined) });
    expect(opened).toMatchObject({
      engine: 'tfjs',
      notice: expect.stringContaining('cannot run the replay library') as string,
    });
  });

  it('is replayed without vector instructions too, and the page is told that it takes longer', async () => {
    const opened = await openSession(job, { family: tiny, kernels: () => loadKernels(() => false) });
    expect(opened).toMatchObject({
      engine: 'replay',
      notice: expect.stringContaining('vector instructions') as string,
    });
    await opened.session.train(5);
    expect(opened.session.step).toBe(5);
  });
});
