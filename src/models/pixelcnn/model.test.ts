import { describe, expect, it } from 'vitest';
import { reach } from '../../math/taps';
import { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import { defaults, type Config } from '../model';
import { OneByOne } from '../nn/one-by-one';
import { about } from './about';
import { PixelCnn } from './model';
import { tapsOf } from './schedule';
import { onCpuInScopes } from '../../../tests/support/cpu';
import { expectGradients } from '../../../tests/support/gradient';

onCpuInScopes();

const size = 6;
const small: Config = { ...defaults(about), grays: '2', layers: 2, channels: 4 };
const pixelCnn = (over: Config = {}) => new PixelCnn({ ...small, ...over }, new Rng(1), size);
const glyphs = (n: number, seed = 2) => {
  const rng = new Rng(seed);
  return tf.tensor2d(
    Array.from({ length: n * size * size }, () => rng.integer(2)),
    [n, size * size],
  );
};
const places = (x: tf.Tensor2D) =>
  tf
    .oneHot(x.flatten().cast('int32') as tf.Tensor1D, 2)
    .cast('float32')
    .reshape([x.shape[0], size, size, 2]) as tf.Tensor4D;

describe('causality in raster order', () => {
  const at = 15; // row 2, column 3
  const logits = (model: PixelCnn, x: tf.Tensor2D) => model.net.read(places(x)).logits;
  const moves = (model: PixelCnn) => {
    const x = glyphs(1);
    const other = x.sub(tf.oneHot([at], size * size)).abs() as tf.Tensor2D;
    return [...logits(model, x).sub(logits(model, other)).abs().max(1).dataSync()];
  };

  it('with the masks, changing a pixel changes no answer up to its own', () => {
    const apart = moves(pixelCnn());
    expect(apart.slice(0, at + 1)).toEqual(Array(at + 1).fill(0));
    expect(apart[at + 1]).toBeGreaterThan(1e-4);
  });

  it('without them, its own answer changes and one before it', () => {
    const apart = moves(pixelCnn({ mask: false }));
    expect(apart[at]).toBeGreaterThan(1e-4);
    expect(apart[at - 1]).toBeGreaterThan(1e-4);
  });

  it('an answer has a slope in exactly the pixels that the taps reach, the blind spot left out', () => {
    const model = pixelCnn();
    const { first, layers } = tapsOf(model.config);
    const reached = new Set(
      reach([first, ...layers])
        .map(([down, right]) => [Math.floor(at / size) + down, (at % size) + right] as const)
        .filter(([row, column]) => row >= 0 && column >= 0 && column < size)
        .map(([row, column]) => row * size + column),
    );
    const slope = tf
      .grad((x: tf.Tensor) => {
        const read = model.net.read(x as tf.Tensor4D).logits;
        return read.slice([at, 0], [1, -1]).square().sum();
      })(places(glyphs(1)))
      .abs()
      .max(3)
      .dataSync();
    slope.forEach((value, pixel) => expect(value > 0, `pixel ${pixel}`).toBe(reached.has(pixel)));
  });
});

describe('pixel by pixel', () => {
  it('gives the logits that reading the whole picture gives', () => {
    const [model, x] = [pixelCnn(), glyphs(2)];
    const all = model.net.read(places(x)).logits.reshape([2, size * size, 2]);
    const pixels = places(x)
      .reshape([2, size * size, 2])
      .transpose([1, 0, 2]);
    const reader = new OneByOne(model.net, size);
    const [, logits] = reader.read(reader.empty(2), [pixels], (logits, [pixel]) => ({
      symbol: pixel as tf.Tensor2D,
      kept: [logits],
    }));
    expect(logits!.transpose([1, 0, 2]).sub(all).abs().max().dataSync()[0]).toBeLessThan(1e-5);
  });

  it('keeps what is known, and draws nothing differently before the first pixel that was changed', () => {
    const model = pixelCnn();
    const [count, temperature] = [size * size, 1];
    const u = new Rng(4).uniform<tf.Rank.R2>([1, count]);
    const none = tf.zeros<tf.Rank.R2>([1, count]);
    const free = model.fill({ known: none, fixed: none, u, temperature }).pixels;
    const fixed = tf.oneHot([20], count).cast('float32') as tf.Tensor2D;
    const known = tf.sub(1, free).mul<tf.Tensor2D>(fixed);
    const other = model.fill({ known, fixed, u, temperature }).pixels;
    expect(other.dataSync()[20]).toBe(1 - free.dataSync()[20]!);
    expect([...other.dataSync().slice(0, 20)]).toEqual([...free.dataSync().slice(0, 20)]);
  });

  it('gives as many grays as it was told, evenly from paper to ink', () => {
    const [, ...rest] = [...pixelCnn({ grays: '3' }).sample(8, new Rng(1))];
    const grays = new Set(Array.from(rest.at(-1)!.dataSync(), (x) => Math.round(2 * x)));
    expect([...grays].sort()).toEqual([0, 1, 2]);
  });
});

it('has the gradient that central differences give, through pads and taps', () => {
  const [model, x] = [pixelCnn(), glyphs(2, 4)];
  expectGradients(
    model.weights,
    ['first.w', 'layer0.gate', 'layer1.out', 'last.w'],
    () => model.surprise(x).mean(),
    5e-3,
  );
});
