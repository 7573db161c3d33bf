import { afterAll, describe, expect, it } from 'vitest';
import * as tf from '../../math/tf';
import { onCpu } from '../../../tests/support/cpu';
import { agrees, computed, draws, expectAllMet, type Op, type Shape } from '../../../tests/support/library';
import { products } from './product';

onCpu();
afterAll(() => expectAllMet(products));

// prettier-ignore
const ways = [[false, false], [false, true], [true, false], [true, true]] as const;
const last = (shape: Shape, turned: boolean) =>
  turned ? [...shape.slice(0, -2), shape.at(-1)!, shape.at(-2)!] : shape;

function product(a: Shape, b: Shape): void {
  for (const [turnA, turnB] of ways) {
    const op = (x: tf.Tensor, y: tf.Tensor) => tf.matMul(x, y, turnA, turnB);
    agrees(`matMul ${turnA} ${turnB}`, op as Op, draws(...last(a, turnA)), draws(...last(b, turnB)));
  }
}

describe('the library computes what TensorFlow.js does', () => {
  it('products, each side upright and turned', () => {
    for (const m of [1, 2, 3, 4, 5, 9, 33])
      for (const k of [1, 2, 4, 7, 12])
        for (const n of [1, 2, 3, 4, 5, 7, 8, 12, 33]) product([m, k], [k, n]);
  });

  it('products of a depth that is taken in parts', () => {
    for (const k of [255, 256, 257, 600]) product([5, k], [k, 9]);
  });

  it('products without rows, columns or depth', () => {
    for (const [m, k, n] of [[0, 3, 5], [4, 0, 5], [4, 3, 0], [4, 0, 1]] as const) product([m, k], [k, n]); // prettier-ignore
  });

  it('batches of products, of one matrix with many, and crosswise', () => {
    for (const n of [1, 3, 8]) {
      product([3, 5, 7], [3, 7, n]);
      product([2, 3, 5, 4], [2, 3, 4, n]);
      product([3, 5, 7], [1, 7, n]);
      product([1, 5, 7], [3, 7, n]);
      product([2, 3, 5, 4], [1, 3, 4, n]);
      product([2, 3, 5, 4], [4, n]);
    }
  });

  it('no batches that repeat inside: there TensorFlow.js takes the wrong matrices', () => {
    const op = ((x, y) => tf.matMul(x, y)) as Op;
    for (const [a, b] of [
      [
        [2, 1, 5, 4],
        [1, 3, 4, 2],
      ],
      [
        [2, 3, 5, 4],
        [2, 1, 4, 5],
      ],
    ] as const)
      // prettier-ignore
      expect(() => computed(op, [draws(...a), draws(...b)])).toThrow(/^TensorFlow.js multiplies \[2,/);
  });

  it('NaN and infinities, which spread along a row', () => {
    const a = { shape: [4, 3], values: [1, 2, 3, NaN, 1, 1, Infinity, 1, 1, 0, 0, 0] };
    for (const n of [1, 3, 9]) {
      const b = { shape: [3, n], values: new Float32Array(3 * n).fill(0.5) };
      agrees('matMul', ((x, y) => tf.matMul(x, y)) as Op, a, b);
    }
  });

  it.each(['linear', 'relu', 'relu6', 'elu', 'sigmoid'] as const)('a fused product with %s', (activation) => {
    for (const n of [1, 5, 8]) {
      const [a, b, bias] = [draws(3, 4), draws(4, n), draws(n)];
      const op = (x: tf.Tensor, y: tf.Tensor, z?: tf.Tensor) =>
        tf.fused.matMul({ a: x as tf.Tensor2D, b: y as tf.Tensor2D, activation, ...(z && { bias: z }) });
      agrees('fused', op as Op, a, b, bias);
      agrees('fused', op as Op, a, b);
    }
  });
});
