import { afterAll, describe, expect, it } from 'vitest';
import * as tf from '../../math/tf';
import { onCpu } from '../../../tests/support/cpu';
import {
  agrees,
  computed,
  draws,
  expectAllMet,
  odd,
  sizes,
  type Op,
  type Shape,
} from '../../../tests/support/library';
import { elementwise } from './elementwise';

onCpu();
afterAll(() => expectAllMet(elementwise));

// prettier-ignore
const named = [
  'neg', 'abs', 'square', 'sqrt', 'rsqrt', 'reciprocal', 'exp', 'log', 'log1p', 'expm1', 'erf',
  'sin', 'cos', 'tanh', 'floor', 'ceil', 'round', 'relu', 'relu6', 'elu', 'selu', 'sigmoid', 'softplus',
  'isNaN', 'isInf', 'isFinite',
] as const;
const unary: Readonly<Record<string, (x: tf.Tensor) => tf.Tensor>> = {
  ...Object.fromEntries(named.map((name) => [name, (x: tf.Tensor) => x[name]()])),
  zerosLike: (x) => x.zerosLike().add(x),
  onesLike: (x) => x.onesLike().add(x),
  leakyRelu: (x) => x.leakyRelu(0.2),
  step: (x) => x.step(0.3),
  clip: (x) => x.clipByValue(-1, 0.5),
  not: (x) => x.greater(0).logicalNot().cast('float32'),
  'cast to int32': (x) => x.clipByValue(-1e4, 1e4).cast('int32'),
  'cast to bool': (x) => x.cast('bool').cast('float32'),
  clone: (x) => x.clone().expandDims(0).reshape([-1]).mul(2),
};

// prettier-ignore
const pairwise = [
  'add', 'sub', 'mul', 'div', 'maximum', 'minimum',
  'squaredDifference', 'less', 'lessEqual', 'greater', 'greaterEqual', 'equal', 'notEqual',
] as const;
const binary: Readonly<Record<string, (a: tf.Tensor, b: tf.Tensor) => tf.Tensor>> = {
  ...Object.fromEntries(pairwise.map((name) => [name, (a: tf.Tensor, b: tf.Tensor) => tf[name](a, b)])),
  prelu: (a, b) => a.prelu(b),
  and: (a, b) => tf.logicalAnd(a.greater(0), b.less(1)),
  or: (a, b) => tf.logicalOr(a.greater(0), b.less(-1)),
};
const every = { shape: [odd.values.length, 1], values: odd.values };

describe('the library computes what TensorFlow.js does', () => {
  it.each(Object.entries(unary))('%s, at every length and at numbers that are not finite', (name, op) => {
    for (const n of sizes) agrees(name, op as Op, draws(n));
    agrees(name, op as Op, draws(0, 3));
    agrees(name, op as Op, odd);
  });

  it.each(Object.entries(binary))('%s, broadcast, and at numbers that are not finite', (name, op) => {
    if (name !== 'prelu') agrees(name, op as Op, odd, every);
    for (const n of sizes) agrees(name, op as Op, draws(n, 1, 3), draws(1, n, 3));
    agrees(name, op as Op, draws(0, 3), draws(3));
  });

  it('whole-number division and its rest, broadcast', () => {
    const whole = (x: tf.Tensor) => x.mul(8).cast('int32');
    for (const n of sizes) {
      const [a, b] = [draws(n, 3), { shape: [3], values: [2, -3, 5] }];
      agrees('floorDiv', ((x, y) => tf.floorDiv(whole(x), whole(y))) as Op, a, b);
      agrees('mod', ((x, y) => tf.mod(whole(x), whole(y))) as Op, a, b);
    }
  });

  it('a difference, under every kind of broadcast', () => {
    for (const n of [1, 3, 5, 8])
      for (const k of [1, 2, 7, 8]) {
        // prettier-ignore
        const shapes: [Shape, Shape][] = [
          [[n, k], [n, k]], [[n, k], [k]], [[n, k], [n, 1]], [[n, k], []], [[n, 1], [1, k]],
          [[n, 1, k], [1, n, k]], [[2, n, 1, k], [n, 3, 1]], [[n, 1, k, 1], [1, 3, 1, 2]],
        ];
        for (const [a, b] of shapes) {
          agrees('sub', tf.sub as Op, draws(...a), draws(...b));
          agrees('sub', tf.sub as Op, draws(...b), draws(...a));
        }
      }
  });

  it('e^x over all of its range: 88.7 does not overflow, nothing is left of -104', () => {
    const values = [
      88.3,
      88.4,
      88.7,
      88.72,
      88.73,
      89,
      1e9,
      -80,
      -87,
      -87.4,
      -95,
      -103,
      -104,
      -1e9,
      -Infinity,
    ];
    agrees('exp', tf.exp as Op, { shape: [values.length], values });
    expect(computed(tf.exp as Op, [{ shape: [1], values: [-Infinity] }]).got).toEqual([0]);
    expect(computed(tf.exp as Op, [{ shape: [1], values: [-95] }]).got[0]).toBeGreaterThan(0);
  });

  it('logarithms of the largest and the smallest numbers', () => {
    const values = [3e38, 3.4e38, 1e-38, 1e-40, 1.4e-45, 1e-20];
    agrees('log1p', tf.log1p as Op, { shape: [values.length], values });
    agrees('log', tf.log as Op, { shape: [values.length], values });
  });

  it.each(['sin', 'cos'] as const)('%s of large numbers', (name) => {
    const far = Float32Array.from({ length: 1001 }, (_, i) => (i - 500) * 20.0123);
    agrees(name, tf[name] as Op, { shape: [far.length], values: far });
    agrees(name, tf[name] as Op, { shape: [5], values: [8191.9, 8192.1, -2e4, 1e7, 3e38] });
  });

  it('sign, but that of NaN, which stays NaN', () => {
    agrees('sign', tf.sign as Op, { shape: [12], values: Array.from(odd.values).slice(1) });
    expect(computed(tf.sign as Op, [{ shape: [1], values: [NaN] }]).got).toEqual([NaN]);
  });

  it('powers, choices, sums of many and the slope of elu', () => {
    for (const n of sizes) {
      const [a, b, c] = [draws(n, 3), draws(n, 3), draws(n, 3)];
      agrees('pow', ((x, y) => x.abs().pow(y)) as Op, a, b);
      agrees('pow', ((x, y) => x.abs().pow(y)) as Op, draws(), a);
      agrees('pow', ((x, y) => x.abs().pow(y)) as Op, draws(n, 1), draws(3));
      agrees('where', ((x, y, z) => tf.where(x.greater(0), y, z)) as Op, a, b, c);
      agrees('where', ((x, y, z) => tf.where(x.greater(0), y, z)) as Op, draws(3), b, draws());
      agrees('addN', ((x, y, z) => tf.addN([x, y, z])) as Op, a, b, c);
      agrees('elu, slope', ((x, dy) => tf.grad((at) => tf.elu(at))(x, dy)) as Op, a, b);
    }
    const condition = { shape: [3], values: [1, 0, 1] };
    const strange = { shape: [3], values: [NaN, Infinity, -Infinity] };
    agrees('where', ((x, y, z) => tf.where(x.greater(0), y, z)) as Op, condition, strange, draws(3));
  });
});
