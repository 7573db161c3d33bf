import { describe, expect, it } from 'vitest';
import { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import { defaults, type Config } from '../model';
import { about } from './about';
import { attention, causal } from './attention';
import { Norm } from './block';
import { Gpt } from './model';
import { onCpuInScopes } from '../../../tests/support/cpu';
import { expectGradients } from '../../../tests/support/gradient';
import { evenSymbols } from '../../../tests/support/symbols';

onCpuInScopes();

const symbols = 7;
const gpt = (over: Config = {}) =>
  new Gpt({ ...defaults(about), context: 8, heads: 2, headWidth: 4, batch: 4, ...over }, new Rng(1), symbols);
const text = (n: number, size: number, seed?: number) => evenSymbols(symbols, n, size, seed);

describe('attention', () => {
  it('is softmax(q k / sqrt(d)) v, worked by hand for two symbols', () => {
    const q = tf.tensor4d([1, 0, 0, 1], [1, 1, 2, 2]);
    const k = tf.tensor4d([2, 0, 0, 2], [1, 1, 2, 2]);
    const v = tf.tensor4d([10, 0, 0, 10], [1, 1, 2, 2]);
    const { mixed, weights } = attention(q, k, v, tf.zeros([2, 2]));
    const share = 1 / (1 + Math.exp(-2 / Math.SQRT2));
    expect(weights.dataSync()[0]).toBeCloseTo(share, 5);
    expect(mixed.dataSync()[0]).toBeCloseTo(10 * share, 4);
  });

  it('gives weights that sum to 1, none of them on a later symbol', () => {
    const [q, k, v] = [3, 4, 5].map((seed) => new Rng(seed).normal<tf.Rank.R4>([2, 3, 5, 4]));
    const rows = attention(q!, k!, v!, causal(5)).weights.reshape([30, 5]).arraySync() as number[][];
    rows.forEach((row, i) => {
      expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 5);
      for (let later = (i % 5) + 1; later < 5; later++) expect(row[later]).toBe(0);
    });
  });
});

it('layer normalization leaves mean 0 and variance 1 in every row', () => {
  const x = new Rng(6).normal<tf.Rank.R2>([4, 16]).mul<tf.Tensor2D>(5).add<tf.Tensor2D>(3);
  const { mean, variance } = tf.moments(new Norm(16).apply(x), 1);
  for (const m of mean.dataSync()) expect(m).toBeCloseTo(0, 5);
  for (const v of variance.dataSync()) expect(v).toBeCloseTo(1, 3);
});

describe('causality', () => {
  /** How far each place's logits move when the last symbol is another. */
  const moves = (model: Gpt) => {
    const x = text(1, 8);
    const other = x.add<tf.Tensor2D>(tf.tensor2d([[0, 0, 0, 0, 0, 0, 0, 1]])).mod<tf.Tensor2D>(symbols);
    const apart = model.read(x).logits.sub(model.read(other).logits).abs().max(1);
    return [...apart.dataSync()];
  };
  it('with the mask, no output depends on a later symbol', () => {
    const apart = moves(gpt());
    expect(apart.slice(0, 7)).toEqual(Array(7).fill(0));
    expect(apart[7]).toBeGreaterThan(1e-3);
  });
  it('without it, the first output already does', () => {
    expect(moves(gpt({ mask: false }))[0]).toBeGreaterThan(1e-5);
  });
});

it('without positions the order of what came before makes no difference to the next symbol', () => {
  const logits = (order: number[], positions: boolean) => [
    ...gpt({ positions, layers: 1 })
      .read(tf.tensor2d([order]))
      .logits.slice([3, 0], [1, -1])
      .dataSync(),
  ];
  const apart = (positions: boolean) => {
    const [a, b] = [logits([1, 2, 3, 4], positions), logits([3, 1, 2, 4], positions)];
    return Math.max(...a.map((value, i) => Math.abs(value - b[i]!)));
  };
  expect(apart(false)).toBeLessThan(1e-5);
  expect(apart(true)).toBeGreaterThan(1e-3);
});

it('starts close to knowing nothing: ln(symbols) nats for each symbol', () => {
  const nats = gpt().surprise(text(8, 9)).mean().dataSync()[0]!;
  expect(Math.abs(nats - Math.log(symbols))).toBeLessThan(0.25);
});

it('has the gradient that central differences give, through attention, norm and both uses of the table', () => {
  const model = gpt({ layers: 1 });
  const x = text(2, 9, 4);
  expectGradients(
    model.weights,
    ['embedding.symbols', 'embedding.places', 'block0.qkv', 'block0.a.g', 'block0.down'],
    () => model.surprise(x).mean(),
    1e-3,
  );
});

it('draws each symbol by what it expects: shares of many draws are its probabilities', () => {
  const model = gpt({ context: 2 });
  const n = 3000;
  const [first] = model.sample(n, new Rng(8)) as Iterable<tf.Tensor2D>;
  const rows = first!.arraySync().filter(([start]) => start === 3);
  const p = tf.softmax(model.read(tf.tensor2d([[3]])).logits).dataSync();
  for (let symbol = 0; symbol < symbols; symbol++) {
    const share = rows.filter((row) => row[1] === symbol).length / rows.length;
    expect(Math.abs(share - p[symbol]!)).toBeLessThan(4 * Math.sqrt(p[symbol]! / rows.length) + 0.01);
  }
});
