import { describe, expect, it } from 'vitest';
import { dilated, reach, square } from '../../math/taps';
import { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import { defaults, type Config } from '../model';
import { gather } from '../nn/masked';
import { drawer, OneByOne } from '../nn/one-by-one';
import { about } from './about';
import { Wavenet } from './model';
import { receptive, tapsOf } from './schedule';
import { onCpuInScopes } from '../../../tests/support/cpu';
import { expectGradients } from '../../../tests/support/gradient';
import { evenSymbols } from '../../../tests/support/symbols';

onCpuInScopes();

const symbols = 5;
const small: Config = { ...defaults(about), layers: 3, channels: 4 };
const wavenet = (over: Config = {}) => new Wavenet({ ...small, ...over }, new Rng(1), symbols);
const sound = (n: number, length: number, seed?: number) => evenSymbols(symbols, n, length, seed);

describe('taps', () => {
  it('gather what stands around a place, zero outside', () => {
    const x = tf.tensor4d([1, 2, 3, 4], [1, 2, 2, 1]);
    const seen = gather(x, [
      [0, -1],
      [-1, 1],
      [0, 0],
    ]).arraySync();
    expect(seen).toEqual([
      [0, 0, 1],
      [1, 0, 2],
      [0, 2, 3],
      [3, 0, 4],
    ]);
  });

  it('reach twice as far with each layer when dilation doubles, one place farther when it does not', () => {
    for (let layers = 1; layers <= 8; layers++) {
      const far = (dilation: string) => {
        const config = { ...small, layers, dilation };
        const { first, layers: taps } = tapsOf(config);
        const places = reach([first, ...taps]).map(([, right]) => -right);
        expect(Math.max(...places)).toBe(receptive(config));
        return Math.max(...places);
      };
      expect(far('doubling')).toBe(2 ** layers);
      expect(far('none')).toBe(layers + 1);
    }
  });

  it('never look at what comes later where they are masked, and do where they are not', () => {
    const later = ([down, right]: readonly [number, number]) => down > 0 || (down === 0 && right >= 0);
    expect(reach([square(7, 'A'), square(3, 'B'), square(3, 'B')]).some(later)).toBe(false);
    expect(reach([square(7, 'none'), square(3, 'none')]).some(later)).toBe(true);
    expect(reach([[[0, -1]], dilated(1), dilated(2)]).some(later)).toBe(false);
    expect(reach([[[0, -1]], dilated(1, false)]).some(later)).toBe(true);
  });
});

describe('causality', () => {
  /** How far each place's logits move when the symbol at `at` is another. */
  const moves = (model: Wavenet, at: number) => {
    const x = sound(1, 12);
    const other = x.add<tf.Tensor2D>(tf.oneHot([at], 12)).mod<tf.Tensor2D>(symbols);
    return [...model.logits(x).sub(model.logits(other)).abs().max(1).dataSync()];
  };
  /** How much the logits at place `at` depend on each place's symbol. */
  const slopes = (model: Wavenet, at: number) => {
    const x = tf.oneHot(sound(1, 12).flatten().cast('int32'), symbols).reshape([1, 1, 12, symbols]);
    const gradient = tf.grad((places: tf.Tensor) => {
      const { logits } = model.net.read(places as tf.Tensor4D);
      return logits.slice([at, 0], [1, -1]).square().sum();
    })(x.cast('float32'));
    return [...gradient.abs().max([0, 1, 3]).dataSync()];
  };

  it('with the mask, changing a symbol changes no answer up to its own place', () => {
    const apart = moves(wavenet(), 6);
    expect(apart.slice(0, 7)).toEqual(Array(7).fill(0));
    expect(apart[7]).toBeGreaterThan(1e-4);
  });

  it('with the mask, no answer has a slope in its own symbol, a later one, or one beyond the receptive field', () => {
    const slope = slopes(wavenet(), 10);
    slope.forEach((value, place) =>
      place >= 2 && place < 10 ? expect(value).toBeGreaterThan(0) : expect(value).toBe(0),
    );
  });

  it('without it, an answer depends on its own symbol and on later ones', () => {
    expect(moves(wavenet({ mask: false }), 6)[6]).toBeGreaterThan(1e-4);
    const slope = slopes(wavenet({ mask: false }), 4);
    expect(slope[4]).toBeGreaterThan(0);
    expect(slope[8]).toBeGreaterThan(0);
  });
});

describe('one by one', () => {
  it('gives the logits that reading everything at once gives', () => {
    const [model, x] = [wavenet(), sound(2, 11)];
    const all = model.logits(x).reshape([2, 11, symbols]);
    const reader = new OneByOne(model.net);
    const places = tf.oneHot(x.transpose().cast('int32') as tf.Tensor2D, symbols).cast('float32'); // [11, 2, symbols]
    const [, logits] = reader.read(reader.empty(2), [places], (logits, [symbol]) => ({
      symbol: symbol as tf.Tensor2D,
      kept: [logits],
    }));
    const apart = logits!.transpose([1, 0, 2]).sub(all).abs().max().dataSync();
    expect(apart[0]).toBeLessThan(1e-5);
  });

  it('goes on after a start as it would have from the beginning', () => {
    const model = wavenet();
    const u = new Rng(5).uniform<tf.Rank.R2>([1, model.length]);
    const [whole] = model.sample(1, { uniform: () => u } as unknown as Rng) as Iterable<tf.Tensor2D>;
    const start = whole!.slice([0, 0], [1, 20]);
    const rest = model.onward(start, u.slice([0, 20], [1, -1]), tf.scalar(1));
    expect([...rest.dataSync()]).toEqual([...whole!.slice([0, 20], [1, -1]).dataSync()]);
  });

  it('draws each symbol as often as its chance says', () => {
    const logits = tf.tile(tf.tensor2d([[0, 1, -1, 2]]), [4000, 1]);
    const shares = drawer(4)(logits, new Rng(3).uniform([4000, 1]))
      .mean(0)
      .dataSync();
    const p = tf.softmax(tf.tensor1d([0, 1, -1, 2])).dataSync();
    p.forEach((chance, i) => expect(Math.abs(shares[i]! - chance)).toBeLessThan(0.03));
  });
});

it('has the gradient that central differences give', () => {
  const [model, x] = [wavenet(), sound(2, 12, 4)];
  expectGradients(
    model.weights,
    ['first.w', 'layer0.gate', 'layer1.out', 'mix.w', 'last.b'],
    () => model.surprise(x).mean(),
    5e-3,
  );
});

it('starts close to knowing nothing', () => {
  const nats = wavenet().surprise(sound(8, 16)).mean().dataSync()[0]!;
  expect(Math.abs(nats - Math.log(symbols))).toBeLessThan(0.6);
});
