import { beforeAll, expect, it } from 'vitest';
import { Rng } from '../math/rng';
import * as tf from '../math/tf';
import { kernels, useCpu } from '../../tests/support/library';
import { hasVectors, loadKernels } from './kernels';
import { Replayed } from './replayed';
import { openStreams } from './streams';

beforeAll(useCpu);

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
