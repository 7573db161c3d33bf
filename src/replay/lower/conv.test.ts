import { afterAll, describe, expect, it } from 'vitest';
import * as tf from '../../math/tf';
import { onCpu } from '../../../tests/support/cpu';
import { agrees, computed, draws, expectAllMet, type Op } from '../../../tests/support/library';
import { convolutions } from './conv';
import { pools } from './pool';
import { resizes } from './resize';

onCpu();
afterAll(() => expectAllMet({ ...convolutions, ...pools, ...resizes }));

// [images, height, width, channels], [filter height, width], filters out, stride, padding
const cases = [
  [[2, 5, 6, 1], [3, 3], 4, 1, 'same'],
  [[2, 5, 6, 3], [3, 3], 5, 1, 'valid'],
  [[3, 7, 7, 2], [3, 3], 8, 2, 'same'],
  [[2, 8, 8, 4], [4, 4], 3, 2, 'same'],
  [[2, 8, 8, 5], [2, 2], 8, 2, 'valid'],
  [[2, 4, 4, 6], [1, 1], 7, 1, 'same'],
  [[1, 1, 9, 3], [1, 3], 2, 1, 'same'],
  [[5, 14, 14, 3], [3, 3], 9, 2, 'same'],
  [[2, 18, 17, 2], [5, 5], 3, 1, 'same'],
] as const;

describe('the library computes what TensorFlow.js does', () => {
  it.each(cases)(
    'convolutions of %j with %j to %d, stride %d, %s, and their slopes',
    (x, size, out, stride, pad) => {
      const filter = [...size, x[3], out] as [number, number, number, number];
      const op = (at: tf.Tensor, w: tf.Tensor) => tf.conv2d(at as tf.Tensor4D, w as tf.Tensor4D, stride, pad);
      agrees('conv2d', op as Op, draws(...x), draws(...filter));
      const slope = (which: 0 | 1) => (at: tf.Tensor, w: tf.Tensor) => {
        const loss = (p: tf.Tensor, q: tf.Tensor) => op(p, q).mul(op(at, w)).sum();
        return tf.grads(loss)([at, w])[which]!;
      };
      const near = draws(...x).values.map((value: number) => value / 8);
      agrees('slope of x', slope(0) as Op, { shape: x, values: near }, draws(...filter));
      agrees('slope of w', slope(1) as Op, { shape: x, values: near }, draws(...filter));
    },
  );

  it('transposed convolutions', () => {
    for (const [size, stride, pad] of [
      [4, 2, 'same'],
      [3, 1, 'same'],
      [3, 2, 'same'],
      [2, 2, 'valid'],
    ] as const) {
      const to = pad === 'same' ? 5 * stride : 4 * stride + size;
      const op = (x: tf.Tensor, w: tf.Tensor) =>
        tf.conv2dTranspose(x as tf.Tensor4D, w as tf.Tensor4D, [2, to, to, 3], stride, pad);
      agrees('conv2dTranspose', op as Op, draws(2, 5, 5, 4), draws(size, size, 3, 4));
    }
  });

  it('dilated and one-dimensional convolutions', () => {
    const dilated = (x: tf.Tensor, w: tf.Tensor) =>
      tf.conv2d(x as tf.Tensor4D, w as tf.Tensor4D, 1, 'same', 'NHWC', 2);
    agrees('conv2d', dilated as Op, draws(2, 7, 7, 3), draws(3, 3, 3, 2));
    const line = (x: tf.Tensor, w: tf.Tensor) => tf.conv1d(x as tf.Tensor3D, w as tf.Tensor3D, 1, 'same');
    agrees('conv1d', line as Op, draws(2, 9, 3), draws(3, 3, 4));
  });

  it.each(['avgPool', 'maxPool'] as const)('%s, and its slope', (name) => {
    // prettier-ignore
    for (const [size, stride, pad] of [[2, 2, 'valid'], [3, 1, 'same'], [3, 2, 'same'], [2, 1, 'valid'], [1, 1, 'same']] as const)
      for (const shape of [[2, 6, 6, 3], [1, 7, 5, 4]]) {
        const op = (x: tf.Tensor) => tf[name](x as tf.Tensor4D, size, stride, pad);
        agrees(name, ((x) => op(x).mul(2)) as Op, draws(...shape));
        agrees('slope', ((x) => tf.grad((at) => op(at).square().sum())(x)) as Op, draws(...shape));
      }
    const strange = { shape: [1, 2, 2, 1], values: [1, NaN, Infinity, 2] };
    expect(computed(((x) => tf[name](x as tf.Tensor4D, 2, 2, 'valid')) as Op, [strange]).got).toEqual([NaN]);
  });

  it('images of another size', () => {
    for (const [from, to] of [
      [4, 8],
      [7, 14],
      [8, 4],
      [5, 7],
      [3, 1],
      [1, 4],
    ] as const)
      for (const [corners, half] of [
        [false, false],
        [true, false],
        [false, true],
      ] as const) {
        const x = draws(2, from, from + 1, 3);
        const at = (t: tf.Tensor) => t as tf.Tensor4D;
        const size: [number, number] = [to, to + 1];
        agrees('bilinear', ((t) => tf.image.resizeBilinear(at(t), size, corners, half)) as Op, x);
        agrees('nearest', ((t) => tf.image.resizeNearestNeighbor(at(t), size, corners, half)) as Op, x);
        if (half) continue; // TensorFlow.js's slope knows no half pixels
        const slope = (t: tf.Tensor) =>
          tf.grad((p) => tf.image.resizeBilinear(at(p), [to, to], corners).square().sum())(t);
        agrees('slope', slope as Op, draws(2, from, from, 3));
      }
  });
});
