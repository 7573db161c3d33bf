import '@tensorflow/tfjs-backend-cpu';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Rng } from '../math/rng';
import * as tf from '../math/tf';
import { startBackend } from './backend';

/** Losses of a few steps of a two-layer network by gradient descent, whose backward pass transposes both operands. */
function losses(): number[] {
  const rng = new Rng(3);
  const x = rng.normal<tf.Rank.R2>([6, 3]);
  const y = rng.normal<tf.Rank.R2>([6, 2]);
  const weights = [rng.normal<tf.Rank.R2>([3, 5]), rng.normal<tf.Rank.R2>([5, 2])].map((w) => tf.variable(w));
  const steps = Array.from({ length: 10 }, () => {
    const { value, grads } = tf.variableGrads(() => {
      const [a, b] = weights as [tf.Variable<tf.Rank.R2>, tf.Variable<tf.Rank.R2>];
      return x.matMul(a).tanh().matMul(b).sub(y).square().mean<tf.Scalar>();
    }, weights);
    for (const w of weights) w.assign(w.sub(grads[w.name]!.mul(0.1)));
    return value.dataSync()[0]!;
  });
  tf.dispose(weights);
  return steps;
}

/** Tensors that the engine knows and the wasm backend does not: those of other backends. */
const elsewhere = () =>
  tf.memory().numDataBuffers - (tf.backend() as unknown as { numDataIds(): number }).numDataIds();

describe('the wasm backend with its product registered anew', () => {
  let atStart: number;
  beforeAll(async () => {
    await startBackend('wasm');
    atStart = elsewhere();
  });
  afterAll(() => tf.setBackend('cpu'));

  it('trains with the losses of the cpu backend', async () => {
    await tf.setBackend('cpu');
    const expected = tf.tidy(losses);
    expect((await startBackend('wasm')).backend).toBe('wasm');
    const got = tf.tidy(losses);
    got.forEach((loss, i) => expect(loss).toBeCloseTo(expected[i]!, 5));
  });

  it('leaves nothing behind after transposed products of any rank', async () => {
    await startBackend('wasm');
    const before = tf.memory().numBytes;
    const matches = tf.tidy(() => {
      const rng = new Rng(4);
      const [a, b] = [rng.normal<tf.Rank.R3>([2, 4, 3]), rng.normal<tf.Rank.R3>([2, 5, 4])];
      const turned = tf.matMul(a, b, true, true); // [2, 3, 5]
      const plain = tf.matMul(a.transpose([0, 2, 1]), b.transpose([0, 2, 1]));
      return turned.sub(plain).abs().max().dataSync()[0]!;
    });
    expect(matches).toBeLessThan(1e-6);
    expect(tf.memory().numBytes).toBe(before);
    expect(elsewhere()).toBe(atStart);
  });
});
