import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as tf from '../math/tf';
import {
  agrees,
  computed,
  draws,
  met,
  sizes,
  useCpu,
  type Given,
  type Op,
  type Shape,
} from '../../tests/support/library';
import { lowerings } from './lower';
import { Refusal } from './refusal';

const pairs = sizes.flatMap((n) => sizes.map((k) => [n, k] as const));
beforeAll(useCpu);

// prettier-ignore
const named = [
  'neg', 'abs', 'square', 'sqrt', 'rsqrt', 'reciprocal', 'exp', 'log', 'log1p',
  'sin', 'cos', 'tanh', 'floor', 'ceil', 'relu', 'sigmoid', 'softplus', 'isNaN',
] as const;
const unary: Readonly<Record<string, (x: tf.Tensor) => tf.Tensor>> = {
  ...Object.fromEntries(named.map((name) => [name, (x: tf.Tensor) => x[name]()])),
  zerosLike: (x) => x.zerosLike().add(x),
  leakyRelu: (x) => x.leakyRelu(0.2),
  step: (x) => x.step(0.3),
  clip: (x) => x.clipByValue(-1, 0.5),
  not: (x) => x.greater(0).logicalNot().cast('float32'),
  clone: (x) => x.clone().expandDims(0).reshape([-1]).mul(2),
};

// prettier-ignore
const pairwise = [
  'add', 'sub', 'mul', 'div', 'maximum', 'minimum',
  'squaredDifference', 'less', 'lessEqual', 'greater', 'greaterEqual', 'equal', 'notEqual',
] as const;
const binary: Readonly<Record<string, (a: tf.Tensor, b: tf.Tensor) => tf.Tensor>> = {
  ...Object.fromEntries(pairwise.map((name) => [name, (a: tf.Tensor, b: tf.Tensor) => tf[name](a, b)])),
  and: (a, b) => tf.logicalAnd(a.greater(0), b.less(1)),
  or: (a, b) => tf.logicalOr(a.greater(0), b.less(-1)),
};

const odd: Given = {
  shape: [13],
  values: [NaN, Infinity, -Infinity, 0, -0, 1, -1, 1000, -1000, 0.3, -0.3, 87, -86],
};
const every = { shape: [13, 1], values: odd.values };

describe('the library computes what TensorFlow.js does', () => {
  it.each(Object.entries(unary))('%s, at every length and at numbers that are not finite', (name, op) => {
    for (const n of sizes) agrees(name, op as Op, draws(n));
    agrees(name, op as Op, name === 'sin' || name === 'cos' ? draws(13) : odd);
  });

  it.each(Object.entries(binary))('%s, broadcast, and at numbers that are not finite', (name, op) => {
    agrees(name, op as Op, odd, every);
    for (const n of sizes) agrees(name, op as Op, draws(n, 1, 3), draws(1, n, 3));
  });

  it('a difference, under every kind of broadcast', () => {
    for (const [n, k] of pairs) {
      const shapes: [Shape, Shape][] = [
        [
          [n, k],
          [n, k],
        ],
        [[n, k], [k]],
        [
          [n, k],
          [n, 1],
        ],
        [[n, k], []],
        [
          [n, 1],
          [1, k],
        ],
        [
          [n, 1, k],
          [1, n, k],
        ],
        [
          [2, n, 1, k],
          [n, 3, 1],
        ],
        [
          [n, 1, k, 1],
          [1, 3, 1, 2],
        ],
      ];
      for (const [a, b] of shapes) {
        agrees('sub', tf.sub as Op, draws(...a), draws(...b));
        agrees('sub', tf.sub as Op, draws(...b), draws(...a));
      }
    }
  });

  it('sign, but that of NaN, which stays NaN', () => {
    agrees('sign', tf.sign as Op, { shape: [12], values: Array.from(odd.values).slice(1) });
    expect(computed(tf.sign as Op, [{ shape: [1], values: [NaN] }]).got).toEqual([NaN]);
  });

  it('powers, choices, sums of many and casts', () => {
    for (const n of sizes) {
      agrees('pow', ((a, b) => a.abs().pow(b)) as Op, draws(n), draws(n));
      agrees('pow', ((a, b) => a.abs().pow(b)) as Op, draws(), draws(n));
      agrees(
        'where',
        ((c, a, b) => tf.where(c.greater(0), a, b)) as Op,
        draws(n, 3),
        draws(n, 3),
        draws(n, 3),
      );
      agrees('addN', ((a, b, c) => tf.addN([a, b, c])) as Op, draws(n, 3), draws(n, 3), draws(n, 3));
      agrees('cast', ((a) => a.cast('int32')) as Op, draws(n, 3));
    }
  });

  it('products, each side upright and turned', () => {
    for (const [m, k] of [...pairs, [4, 8] as const, [8, 4] as const, [9, 12] as const]) {
      for (const n of [...sizes, 4, 8, 12])
        for (const [a, b] of [
          [false, false],
          [false, true],
          [true, false],
          [true, true],
        ] as const)
          agrees(
            `matMul ${a} ${b}`,
            ((x, y) => tf.matMul(x, y, a, b)) as Op,
            draws(...(a ? [k, m] : [m, k])),
            draws(...(b ? [n, k] : [k, n])),
          );
    }
  });

  it.each(['sum', 'mean', 'max', 'min', 'prod', 'any', 'all'] as const)('%s, over each axis', (name) => {
    const over = (axis?: number | number[]) => (x: tf.Tensor) => {
      const from = name === 'any' || name === 'all' ? x.greater(0) : name === 'prod' ? x.tanh() : x;
      return from[name](axis as number);
    };
    for (const [n, k] of pairs) {
      for (const axis of [undefined, 0, 1, -1]) agrees(name, over(axis) as Op, draws(n, k));
      for (const axis of [1, [0, 1], [1, 2]]) agrees(name, over(axis) as Op, draws(n, 3, k));
    }
    if (name !== 'any' && name !== 'all') agrees(name, over(0) as Op, { shape: [13, 1], values: odd.values });
    expect(() => computed(over([0, 2]) as Op, [draws(2, 3, 2)])).toThrow(Refusal);
  });

  it('moves of numbers: joined, cut, turned, repeated, padded, reversed and looked up', () => {
    for (const [n, k] of pairs) {
      const [a, b] = [draws(n, k), draws(n, k)];
      for (const axis of [0, 1]) {
        agrees('concat', ((x, y) => tf.concat([x, y, x], axis)) as Op, a, b);
        agrees('stack', ((x, y) => tf.stack([x, y], axis)) as Op, a, b);
        agrees('unstack', ((x) => tf.unstack(x, axis).at(-1)!.neg()) as Op, a);
        agrees(
          'split',
          ((x) => tf.sub(...(tf.split(x, 2, axis) as [tf.Tensor, tf.Tensor]))) as Op,
          draws(2 * n, 2 * k),
        );
        agrees('reverse', ((x) => x.reverse(axis)) as Op, a);
      }
      agrees('transpose', ((x) => x.transpose()) as Op, a);
      for (const perm of [
        [2, 0, 1],
        [1, 0, 2],
        [0, 2, 1],
      ])
        agrees('transpose', ((x) => x.transpose(perm)) as Op, draws(n, 3, k));
      agrees('slice', ((x) => x.slice([n - 1, k - 1])) as Op, a);
      agrees('tile', ((x) => x.tile([2, 3])) as Op, a);
      agrees(
        'pad',
        ((x) =>
          x.pad(
            [
              [0, 0],
              [2, 1],
            ],
            0.5,
          )) as Op,
        a,
      );
      const places = { shape: [4], values: [n - 1, 0, n - 1, 0] };
      agrees('gather', ((x, i) => x.gather(i.cast('int32'))) as Op, a, places);
      agrees('oneHot', ((i) => tf.oneHot(i.cast('int32'), n + 1)) as Op, places);
    }
  });

  afterAll(() => {
    // Every lowering was met above: one that no test reaches is not known to be right.
    expect(Object.keys(lowerings).filter((name) => !met.has(name))).toEqual([]);
  });
});
