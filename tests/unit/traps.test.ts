/**
 * What TensorFlow.js 4.22 gets wrong or lacks, each with the way round that this project takes. Whoever updates it and
 * sees one of these fail may drop a detour. Those of WebGL are in tests/e2e/traps.spec.ts.
 */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startBackend } from '../../src/engine/backend';
import { Rng } from '../../src/math/rng';
import * as tf from '../../src/math/tf';

/** Slopes of the sum of squares of f. */
const slopes = (f: (x: tf.Tensor) => tf.Tensor, at: tf.Tensor) =>
  tf.tidy(() => [
    ...tf
      .grad((x) => f(x).square().sum())(at)
      .dataSync(),
  ]);
const draws = <R extends tf.Rank>(...shape: number[]) => new Rng(3).normal<R>(shape);
const pictures = () => draws<tf.Rank.R4>(2, 4, 4, 3);

beforeAll(async () => {
  for (const backend of ['cpu', 'wasm'] as const) await startBackend(backend);
});

describe('TensorFlow.js on WebAssembly', () => {
  beforeEach(() => void tf.setBackend('wasm'));

  it.each<[string, (w: tf.Tensor) => tf.Tensor, number[]]>([
    ['conv2d', (w) => tf.conv2d(pictures(), w as tf.Tensor4D, 1, 'same'), [3, 3, 3, 2]],
    ['conv1d', (w) => tf.conv1d(draws<tf.Rank.R3>(2, 8, 3), w as tf.Tensor3D, 1, 'same'), [3, 3, 2]],
    [
      'conv2dTranspose',
      (w) => tf.conv2dTranspose(pictures(), w as tf.Tensor4D, [2, 8, 8, 2], 2, 'same'),
      [3, 3, 2, 3],
    ],
    ['depthwiseConv2d', (w) => tf.depthwiseConv2d(pictures(), w as tf.Tensor4D, 1, 'same'), [3, 3, 3, 1]],
  ])('has no gradient for the filters of %s: replay has', (_, f, shape) => {
    expect(() => slopes(f, draws(...shape))).toThrow(/Kernel '\w*BackpropFilter' not registered/);
  });

  it('has no gradient for gather: one-hot rows times a matrix, or replay', () => {
    const rows = (x: tf.Tensor) => tf.gather(x, tf.tensor1d([0, 1, 1], 'int32'));
    expect(() => slopes(rows, draws(3, 3))).toThrow("Kernel 'UnsortedSegmentSum' not registered");
  });

  it('takes a wrong gradient of maxPool, with more than one channel: strided convolutions, or avgPool', () => {
    const pool = (x: tf.Tensor) => tf.maxPool(x as tf.Tensor4D, 2, 2, 'valid');
    // Each greatest number, twice; all others count for nothing.
    const right = (x: tf.Tensor4D) => 2 * pool(x).sum().dataSync()[0]!;
    const total = (x: tf.Tensor4D) => slopes(pool, x).reduce((a, b) => a + b, 0);
    expect(Math.abs(total(pictures()) - right(pictures()))).toBeGreaterThan(1);
    const gray = draws<tf.Rank.R4>(2, 4, 4, 1);
    expect(total(gray)).toBeCloseTo(right(gray), 3);
  });

  it('draws other categories from a seed than the cpu backend: Gumbel-max from our own stream', () => {
    const drawn = () => [...tf.multinomial(tf.tensor1d([0.1, 0.2, 0.7]), 20, 3).dataSync()];
    const here = drawn();
    void tf.setBackend('cpu');
    expect(drawn()).not.toEqual(here);
  });
});

describe('TensorFlow.js in plain JavaScript', () => {
  beforeEach(() => void tf.setBackend('cpu'));

  it('takes a wrong gradient of resizeNearestNeighbor, from the second picture on: no oracle for it', () => {
    const twice = (x: tf.Tensor) => tf.image.resizeNearestNeighbor(x as tf.Tensor4D, [8, 8]);
    const x = draws(2, 4, 4, 1);
    // Each number stands in four places, so its slope is 4 times 2 x.
    const off = slopes(twice, x).map((slope, i) => Math.abs(slope - 8 * x.dataSync()[i]!));
    expect(Math.max(...off.slice(0, 16))).toBeLessThan(1e-4);
    expect(Math.max(...off.slice(16))).toBeGreaterThan(1);
  });
});

describe.each(['cpu', 'wasm'])('TensorFlow.js on %s has no gradient for', (backend) => {
  beforeEach(() => void tf.setBackend(backend));

  it.each<[string, (x: tf.Tensor) => tf.Tensor, RegExp]>([
    [
      'einsum: transposes and products',
      (x) => tf.einsum('ij,jk->ik', x as tf.Tensor2D, tf.ones([4, 2])),
      /Einsum/,
    ],
    ['stridedSlice: split and concat', (x) => tf.stridedSlice(x, [0, 0], [4, 4], [2, 2]), /StridedSlice/],
    ['where(x > 0): masks by step, or maximum', (x) => tf.where(x.greater(0), x, x.mul(2)), /Greater/],
    [
      'dilated convolution: larger filters',
      (x) => tf.conv2d(x.reshape<tf.Tensor4D>([1, 4, 4, 1]), tf.ones([3, 3, 1, 1]), 1, 'same', 'NHWC', 2),
      /dilation rates greater than 1 are not yet supported in gradients/,
    ],
  ])('%s', (_, f, why) => {
    expect(() => slopes(f, draws(4, 4))).toThrow(why);
  });
});
