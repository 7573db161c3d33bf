import { describe, expect, it } from 'vitest';
import { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import { defaults, type Config } from '../model';
import { about } from './about';
import { Actnorm } from './actnorm';
import { Centers } from './centers';
import { decomposed, rotation, type Matrix } from './matrix';
import { Flow } from './flow';
import { dequantize, quantize } from './gray';
import { Mixing } from './mixing';
import { Glow } from './model';
import { blockOf, squeeze, unsqueeze } from './squeeze';
import { onCpuInScopes } from '../../../tests/support/cpu';

onCpuInScopes();

const number = (x: tf.Tensor) => x.dataSync()[0]!;
const largest = (x: tf.Tensor) => number(x.abs().max());
const draws = (...shape: [number, number]) => new Rng(2).normal<tf.Rank.R2>(shape);
/** Glyphs of size x size pixels. */
const glow = (size = 4, over: Config = {}) =>
  new Glow({ ...defaults(about), hidden: 8, steps: 3, ...over }, new Rng(1), size ** 2);

/** A flow away from its start, as training would leave it. */
function bent(size = 4, by = 0.2): Flow {
  const model = glow(size).flow;
  const rng = new Rng(6);
  for (const weight of Object.values(model.named('flow')).filter(({ trainable }) => trainable))
    weight.assign(weight.add(rng.normal(weight.shape).mul(by)));
  return model;
}

/** log |det a| by the pivots of elimination. */
const logDetOf = (a: Matrix) => decomposed(a).u.reduce((sum, row, i) => sum + Math.log(Math.abs(row[i]!)), 0);
const product = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) => b[0]!.map((_, j) => row.reduce((sum, value, k) => sum + value * b[k]![j]!, 0)));

describe('the matrices', () => {
  it('of a rotation are orthogonal', () => {
    const q = rotation(4, new Rng(3));
    const turned = q.map((_, i) => q.map((row) => row[i]!));
    product(q, turned).forEach((row, i) =>
      row.forEach((value, j) => expect(value).toBeCloseTo(+(i === j), 12)),
    );
  });

  it('P, L and U multiply to what they were made of', () => {
    const a = [
      [0, 2, 1],
      [1, -1, 3],
      [4, 0.5, -2],
    ];
    const { p, l, u } = decomposed(a);
    product(product(p, l), u).forEach((row, i) =>
      row.forEach((value, j) => expect(value).toBeCloseTo(a[i]![j]!, 12)),
    );
  });
});

describe('the mixing', () => {
  const away = (channels: number) => {
    const mixing = new Mixing(channels, new Rng(4));
    for (const weight of [mixing.lower, mixing.upper, mixing.logS] as tf.Variable[])
      weight.assign(weight.add(new Rng(5).normal(weight.shape).mul(0.3)));
    return mixing;
  };

  it.each([4, 16])('of %i channels is undone by the inverses of its factors', (channels) => {
    const mixing = away(channels);
    const x = draws(30, channels);
    expect(largest(mixing.inverse(mixing.forward(x).y).sub(x))).toBeLessThan(1e-4);
  });

  it('has the log-determinant of the matrix that it multiplies by', () => {
    const mixing = away(4);
    const { y, logDet } = mixing.forward(tf.eye(4)); // the rows of W
    expect(number(logDet)).toBeCloseTo(logDetOf(y.arraySync()), 5);
  });

  it('starts as a rotation, which keeps every length', () => {
    const x = draws(10, 4);
    const { y, logDet } = new Mixing(4, new Rng(4)).forward(x);
    expect(number(logDet)).toBeCloseTo(0, 5);
    expect(largest(y.norm('euclidean', 1).sub(x.norm('euclidean', 1)))).toBeLessThan(1e-5);
  });
});

it('the first batch leaves an actnorm with mean 0 and variance 1, and later batches change nothing', () => {
  const actnorm = new Actnorm(4);
  const x = draws(200, 4).mul<tf.Tensor2D>(3).add<tf.Tensor2D>(5);
  actnorm.begin(x, tf.scalar(1));
  const { y } = actnorm.forward(x);
  expect(largest(y.mean(0))).toBeLessThan(1e-4);
  expect(largest(y.square().mean(0).sub(1))).toBeLessThan(1e-4);
  const before = actnorm.bias.arraySync();
  actnorm.begin(x.mul(2), tf.scalar(0));
  expect(actnorm.bias.arraySync()).toEqual(before);
});

describe('squeezing', () => {
  it('makes each block of 2 x 2 pixels one place with four channels', () => {
    const x = tf.range(0, 16).reshape<tf.Tensor2D>([1, 16]);
    expect(squeeze(x, 4).arraySync()).toEqual([
      [0, 1, 4, 5],
      [2, 3, 6, 7],
      [8, 9, 12, 13],
      [10, 11, 14, 15],
    ]);
  });

  it.each([14, 28])('leaves 7 x 7 places of a glyph %i pixels wide, and is undone', (size) => {
    expect(size / blockOf(size)).toBe(7);
    const x = draws(3, size ** 2);
    expect(unsqueeze(squeeze(x, size), size).arraySync()).toEqual(x.arraySync());
  });

  it('says so where a glyph cannot be cut into blocks', () => {
    expect(() => blockOf(15)).toThrow('15 pixels wide cannot be cut in blocks of 4');
  });
});

describe('the flow', () => {
  it.each([4, 14])('of glyphs %i pixels wide comes back to where it left, to 1e-4', (size) => {
    const model = bent(size, 0.05);
    const y = draws(20, size ** 2);
    const { z } = model.forward(y);
    expect(largest(z.sub(y))).toBeGreaterThan(0.5); // else there is nothing to undo
    expect(largest([...model.inverse(z)].at(-1)!.sub(y))).toBeLessThan(1e-4);
  });

  it('adds up the log-determinant that a numerical Jacobian has', () => {
    const model = bent();
    const y = draws(1, 16);
    const h = 2e-3;
    const shift = tf.eye(16).mul(h);
    const jacobian = model
      .forward(y.add(shift))
      .z.sub(model.forward(y.sub(shift)).z)
      .div(2 * h);
    expect(number(model.forward(y).logDet)).toBeCloseTo(logDetOf(jacobian.arraySync() as Matrix), 1);
  });
});

describe('the noise', () => {
  it('around one center at 0 has the normal density', () => {
    const centers = new Centers(1, 3, new Rng(1));
    centers.at.assign(tf.zeros([1, 3]));
    const z = draws(10, 3);
    const normal = z
      .square()
      .sum(1)
      .mul(-0.5)
      .sub(1.5 * Math.log(2 * Math.PI));
    expect(largest(centers.logDensity(z).sub(normal))).toBeLessThan(1e-5);
  });

  it('around two centers has the mean of both densities', () => {
    const centers = new Centers(2, 2, new Rng(1));
    centers.at.assign(tf.tensor2d([1, 0, -1, 2], [2, 2]));
    const bell = (x: number, y: number) => Math.exp(-(x * x + y * y) / 2) / (2 * Math.PI);
    const at = number(centers.logDensity(tf.tensor2d([[0.3, 0.4]])));
    expect(at).toBeCloseTo(Math.log((bell(-0.7, 0.4) + bell(1.3, -1.6)) / 2), 5);
  });

  it('comes from every center, and at temperature 0 from nowhere else', () => {
    const centers = new Centers(2, 1, new Rng(1));
    centers.at.assign(tf.tensor2d([5, -5], [2, 1]));
    const values = [...centers.draw(60, tf.scalar(0), new Rng(3)).dataSync()];
    expect([...new Set(values)].sort()).toEqual([-5, 5]);
  });
});

describe('gray levels', () => {
  it('come back as they were, whatever noise was added', () => {
    const x = tf.tensor2d([0, 0.25, 0.5, 0.75, 1, 0, 1, 0.5], [2, 4]);
    for (const u of [0.001, 0.5, 0.999])
      expect(quantize(dequantize(x, 5, tf.fill([2, 4], u)), 5).arraySync()).toEqual(x.arraySync());
  });

  it('cost as many bits as there are when the model says nothing: 3 for each of 8', () => {
    // A density of 1 on the square of width 1 that dequantized glyphs fill: the bits of an even code.
    const model = glow(4, { levels: 8 });
    model.logDensity = (y) => tf.zeros([y.shape[0]]);
    expect(number(model.bits(draws(1, 16)))).toBeCloseTo(3, 5);
  });
});

describe('a step', () => {
  const x = () => new Rng(8).uniform<tf.Rank.R2>([32, 16]).round<tf.Tensor2D>();

  it('is the first to set the actnorms, and moves nothing else', () => {
    const model = glow();
    const before = model.flow.steps[1]!.mixing.lower.arraySync();
    model.trainStep(x(), new Rng(3));
    expect(model.flow.steps[1]!.mixing.lower.arraySync()).toEqual(before);
    expect(model.flow.steps[0]!.actnorm.bias.arraySync()).not.toEqual([0, 0, 0, 0]);
    model.trainStep(x(), new Rng(3));
    expect(model.flow.steps[1]!.mixing.lower.arraySync()).not.toEqual(before);
  });

  it('sets no actnorm again after a start from weights alone', () => {
    const [old, fresh] = [glow(), glow()];
    for (let i = 0; i < 3; i++) old.trainStep(x(), new Rng(3));
    for (const [name, weight] of Object.entries(fresh.weights)) weight.assign(old.weights[name]!);
    const scales = (model: Glow) => model.flow.steps[0]!.actnorm.logScale;
    fresh.trainStep(x().mul(9), new Rng(4));
    expect(largest(tf.sub(scales(fresh), scales(old)))).toBeLessThan(0.01);
  });

  it('leaves the mixing alone where it is not to be learned', () => {
    const model = glow(4, { mixing: false });
    const before = model.flow.steps[0]!.mixing.lower.arraySync();
    for (let i = 0; i < 3; i++) model.trainStep(x(), new Rng(3));
    expect(model.flow.steps[0]!.mixing.lower.arraySync()).toEqual(before);
  });

  it('lowers the bits that a batch costs', () => {
    const model = glow();
    const cost = () => number(model.trainStep(x(), new Rng(3))['bits']!);
    cost(); // the actnorms' own
    const before = cost();
    for (let i = 0; i < 30; i++) cost();
    expect(cost()).toBeLessThan(before - 0.1);
  });
});
