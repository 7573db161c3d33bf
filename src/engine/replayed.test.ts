import { expect, it } from 'vitest';
import { tiny } from '../../tests/support/tiny-family';
import { Rng } from '../math/rng';
import * as tf from '../math/tf';
import { defaults, type Family, type NumberKnob } from '../models/model';
import { onCpu } from '../../tests/support/cpu';
import { kernels } from '../../tests/support/library';
import { hasVectors, loadKernels } from './kernels';
import { openSession } from './open';
import { Replayed } from './replayed';
import { openStreams } from './streams';

onCpu();

it('pictures of ever other sizes take no more room than a few of them', async () => {
  const weight = tf.variable(tf.tensor2d([1, 2, 3, 4], [2, 2]));
  const streams = openStreams(1);
  const stepper = new Replayed(kernels, { weight }, streams);
  const look = async (n: number) => {
    const { samples } = await stepper.look(`picture ${n}`, () => ({
      samples: streams.samples.normal<tf.Rank.R2>([n, 2]).matMul(weight),
    }));
    return samples!;
  };
  for (let n = 1000; n < 1010; n++) await look(n);
  const { bytes } = stepper;
  for (let n = 1000; n > 900; n--) expect(await look(n)).toHaveLength(2 * n);
  expect(stepper.bytes).toBe(bytes);
  stepper.dispose();
  weight.dispose();
});

it('a picture that cannot be replayed is computed by TensorFlow.js, and says why', async () => {
  const weight = tf.variable(tf.tensor1d([1, 2]));
  const stepper = new Replayed(kernels, { weight }, openStreams(1));
  expect(stepper.notice).toBeUndefined();
  const { samples } = await stepper.look('peeking', () => ({ samples: weight.mul(weight.dataSync()[1]!) }));
  expect([...samples!]).toEqual([2, 4]);
  expect(stepper.notice).toMatch(/^TensorFlow\.js computes what is shown.* because it reads values/);
  stepper.dispose();
  weight.dispose();
});

it('a knob of the view makes another computation of pictures, once for each value, and never of training', async () => {
  const traced = { steps: 0, pictures: 0 };
  const zoom: NumberKnob = {
    kind: 'number',
    label: 'Zoom',
    key: 'zoom',
    group: 'view',
    live: true,
    default: 1,
    min: 0,
    max: 3,
    step: 1,
    help: 'How large the samples are drawn.',
  };
  const family: Family = {
    ...tiny,
    about: { ...tiny.about, knobs: { ...tiny.about.knobs, zoom } },
    create(config, rng, shape) {
      const model = tiny.create(config, rng, shape);
      return {
        weights: model.weights,
        memory: model.memory,
        trainStep: (x, noise) => (traced.steps++, model.trainStep(x, noise)),
        *sample(n, noise) {
          traced.pictures++;
          for (const stage of model.sample(n, noise)) yield stage.mul(config['zoom'] as number);
        },
      };
    },
  };
  const config = { ...defaults(family.about) };
  const job = { family: 'tiny', config, data: { set: 'ring' }, seed: 7, backend: 'auto' } as const;
  const { session, engine } = await openSession(job, { family });
  expect(engine).toBe('replay');
  const look = async () => {
    await session.train(session.step + 2);
    const picture = { samples: 4, real: 0, views: [], grid: 2, lattice: 2, quality: false };
    return (await session.picture(picture)).samples;
  };
  const [plain] = [await look(), await look()];
  expect(traced).toEqual({ steps: 2, pictures: 1 }); // a step is traced twice, to compare
  for (const value of [2, 1, 2, 3, 1]) {
    session.set({ zoom: value, learningRate: value / 10 });
    await look();
  }
  expect(traced).toEqual({ steps: 2, pictures: 3 });
  session.set({ zoom: 0 });
  expect(new Set(await look()).size).toBeLessThan(new Set(plain).size);
  session.dispose();
});

it('a machine without vector instructions gets the plain build, to the same numbers', async () => {
  expect(hasVectors()).toBe(true);
  const [fast, slow] = [await loadKernels(), await loadKernels(() => false)];
  expect([fast?.vectors, slow?.vectors]).toEqual([true, false]);
  const losses = [fast!, slow!].map(({ module }) => {
    const weight = tf.variable(tf.tensor1d([1, -2, 3]));
    const rng = new Rng(2);
    const stepper = new Replayed(module, { weight }, openStreams(1));
    const step = () => {
      const loss = weight
        .sub(rng.normal([3]))
        .square()
        .mean<tf.Scalar>();
      weight.assign(weight.mul(0.9));
      return { loss };
    };
    expect(stepper.prepare('step', step)).toBeUndefined();
    rng.state = new Rng(2).state;
    const rows = [stepper.update('step', step), stepper.update('step', step)];
    weight.dispose();
    return rows.map((row) => row!['loss']!);
  });
  losses[0]!.forEach((loss, i) => expect(loss).toBeCloseTo(losses[1]![i]!, 6));
});
