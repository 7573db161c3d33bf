import { expect, it } from 'vitest';
import { onCpu } from '../../tests/support/cpu';
import { input } from '../math/input';
import * as tf from '../math/tf';
import { trace } from './trace';
import { workOf } from './work';

onCpu();
const draws = <R extends tf.Rank>(...shape: number[]) => input<R>(shape, (out) => out.fill(0.5));
const work = (f: () => tf.Tensor) => workOf(trace(() => ({ y: f() }), []));

it('counts a multiplication and an addition for each pair of numbers that meet in a product', () => {
  const product = 2 * 5 * 3 * 7;
  expect(work(() => tf.matMul(draws<tf.Rank.R2>(5, 3), draws<tf.Rank.R2>(3, 7)))).toBe(product);
  expect(work(() => tf.matMul(draws<tf.Rank.R2>(3, 5), draws<tf.Rank.R2>(7, 3), true, true))).toBe(product);
  expect(work(() => tf.matMul(draws<tf.Rank.R3>(4, 5, 3), draws<tf.Rank.R3>(4, 3, 7)))).toBe(4 * product);
});

it('counts a convolution and each of its gradients alike', () => {
  const x = () => draws<tf.Rank.R4>(2, 8, 8, 3);
  const w = () => draws<tf.Rank.R4>(4, 4, 3, 5);
  const once = 2 * (2 * 4 * 4 * 5) * (4 * 4 * 3);
  const convolve = (a: tf.Tensor, b: tf.Tensor) => tf.conv2d(a as tf.Tensor4D, b as tf.Tensor4D, 2, 'same');
  expect(work(() => convolve(x(), w()))).toBe(once);
  expect(work(() => tf.grad((a) => convolve(a, w()))(x()))).toBe(2 * once);
  expect(work(() => tf.grad((b) => convolve(x(), b))(w()))).toBe(2 * once);
});
