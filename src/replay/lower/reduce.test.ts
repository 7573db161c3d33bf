import { afterAll, describe, expect, it } from 'vitest';
import * as tf from '../../math/tf';
import { onCpu } from '../../../tests/support/cpu';
import { agrees, computed, draws, expectAllMet, odd, type Op } from '../../../tests/support/library';
import { reductions } from './reduce';

onCpu();
afterAll(() => expectAllMet(reductions));

const some = [1, 2, 3, 5, 8, 33];
const axes = [undefined, 0, 1, 2, 3, -1, [0, 1], [1, 2], [0, 2], [1, 3], [0, 1, 2], [0, 1, 3]];

describe('the library computes what TensorFlow.js does', () => {
  it.each(['sum', 'mean', 'max', 'min', 'prod', 'any', 'all'] as const)('%s, over any axes', (name) => {
    const isLogical = name === 'any' || name === 'all';
    const over = (axis?: number | number[], keep = false) =>
      ((x: tf.Tensor) => {
        const from = isLogical ? x.greater(0) : name === 'prod' ? x.tanh() : x;
        return from[name](axis as number, keep);
      }) as Op;
    for (const n of some) for (const k of some) agrees(name, over(0), draws(n, k));
    for (const n of some) agrees(name, over(1), draws(3, n));
    for (const axis of axes)
      for (const keep of [false, true]) agrees(name, over(axis, keep), draws(2, 3, 4, 5));
    if (isLogical) return;
    agrees(name, over(0), { shape: [odd.values.length, 1], values: odd.values });
    agrees(name, over(1), { shape: [odd.values.length, 1], values: odd.values });
    agrees(name, over(1), { shape: [1, 3], values: [1, NaN, 2] });
  });

  it('sums of nothing', () => {
    agrees('sum', ((x) => x.sum(0)) as Op, draws(0, 3));
    agrees('sum', ((x) => x.sum(1)) as Op, draws(0, 3));
    agrees('mean', ((x) => x.mean(0)) as Op, draws(0, 3));
  });

  it.each(['argMax', 'argMin'] as const)('%s, the first of equals', (name) => {
    for (const n of some)
      for (const axis of [0, 1, 2]) agrees(name, ((x) => x[name](axis)) as Op, draws(3, n, 4));
    agrees(name, ((x) => x[name](0)) as Op, { shape: [6], values: [1, 3, 3, 0, 0, 2] });
  });

  it('softmax and its logarithm, also of numbers that are far apart, and their slopes', () => {
    for (const n of some) {
      agrees('softmax', ((x) => x.softmax()) as Op, draws(3, n));
      agrees('logSoftmax', ((x) => x.logSoftmax()) as Op, draws(3, n));
      agrees('logSumExp', ((x) => x.logSumExp(1)) as Op, draws(3, n));
      agrees(
        'slope',
        ((x, dy) => tf.grad((at) => at.softmax())(x, dy)) as Op,
        draws(2, 3, n),
        draws(2, 3, n),
      );
      agrees('slope', ((x, dy) => tf.grad((at) => tf.logSoftmax(at))(x, dy)) as Op, draws(3, n), draws(3, n));
    }
    agrees('softmax', ((x) => x.softmax()) as Op, {
      shape: [1, 5],
      values: [1000, -1000, 999, -Infinity, 0],
    });
    expect(computed(((x) => x.softmax()) as Op, [{ shape: [1, 2], values: [NaN, 1] }]).got).toEqual([
      NaN,
      NaN,
    ]);
  });

  it('running sums and products, either way, with or without the number itself', () => {
    for (const axis of [0, 1, 2])
      for (const exclusive of [false, true])
        for (const reverse of [false, true]) {
          agrees('cumsum', ((x) => x.cumsum(axis, exclusive, reverse)) as Op, draws(2, 5, 3));
          agrees('cumprod', ((x) => tf.cumprod(x, axis, exclusive, reverse)) as Op, draws(2, 5, 3));
        }
  });

  it('moments and a normalized layer, with its slope', () => {
    const normalized = (x: tf.Tensor) => {
      const { mean, variance } = tf.moments(x, -1, true);
      return x.sub(mean).mul(variance.add(1e-5).rsqrt());
    };
    for (const n of [2, 7, 16]) {
      agrees('normalized', normalized as Op, draws(3, 4, n));
      agrees('slope', ((x, dy) => tf.grad(normalized)(x, dy)) as Op, draws(3, 4, n), draws(3, 4, n));
    }
  });
});
