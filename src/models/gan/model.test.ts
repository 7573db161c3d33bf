import { describe, expect, it } from 'vitest';
import { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import { defaults, type Config, type Weights } from '../model';
import { Adam, Average, Mlp } from '../nn';
import { about } from './about';
import { games } from './losses';
import { closeness } from './minibatch';
import { Gan } from './model';
import { slopePenalty } from './penalty';
import { onCpuInScopes } from '../../../tests/support/cpu';

onCpuInScopes();

const number = (x: tf.Tensor) => x.dataSync()[0]!;
const copy = (weights: Weights) => Object.values(weights).map((w) => [...w.dataSync()]);
const gan = (over: Config = {}) => new Gan({ ...defaults(about), batch: 32, hidden: 8, ...over }, new Rng(1));
const points = (n: number) => new Rng(2).normal<tf.Rank.R2>([n, 2]);
const column = (...values: number[]) => tf.tensor2d(values, [values.length, 1]);

describe('the losses', () => {
  const [real, fake] = [0.7, -1.3];
  const sigmoid = (a: number) => 1 / (1 + Math.exp(-a));

  it('of D is minus Eq. (1) of Goodfellow et al.: -log D(x) - log(1 - D(G(z)))', () => {
    const expected = -Math.log(sigmoid(real)) - Math.log(1 - sigmoid(fake));
    expect(number(games.minimax.discriminator(column(real), column(fake), 1))).toBeCloseTo(expected, 5);
  });

  it('of D with one-sided smoothing asks for 0.9 on real points and still for 0 on generated ones', () => {
    const p = sigmoid(real);
    const expected = -0.9 * Math.log(p) - 0.1 * Math.log(1 - p) - Math.log(1 - sigmoid(fake));
    expect(number(games['non-saturating'].discriminator(column(real), column(fake), 0.9))).toBeCloseTo(
      expected,
      5,
    );
  });

  it('of G is log(1 - D) in the minimax game and -log D in the non-saturating one', () => {
    expect(number(games.minimax.generator(column(fake)))).toBeCloseTo(Math.log(1 - sigmoid(fake)), 5);
    expect(number(games['non-saturating'].generator(column(fake)))).toBeCloseTo(-Math.log(sigmoid(fake)), 5);
  });

  it('push G where D is sure: the minimax slope vanishes like D, the non-saturating one goes to -1', () => {
    const slope = (name: 'minimax' | 'non-saturating') =>
      number(tf.grad((logits) => games[name].generator(logits))(column(-8)));
    expect(slope('minimax')).toBeCloseTo(-sigmoid(-8), 6);
    expect(slope('non-saturating')).toBeCloseTo(-(1 - sigmoid(-8)), 6);
  });

  it('of hinge, least squares and Wasserstein are their closed forms', () => {
    const at = (name: 'hinge' | 'least-squares' | 'wasserstein') =>
      number(games[name].discriminator(column(real), column(fake), 1));
    expect(at('hinge')).toBeCloseTo(0.3, 5); // max(0, 1 - 0.7) + max(0, 1 - 1.3)
    expect(at('least-squares')).toBeCloseTo(0.5 * (0.3 ** 2 + 1.3 ** 2), 5);
    expect(at('wasserstein')).toBeCloseTo(fake - real, 5);
  });
});

describe('the penalty on the critic’s slope', () => {
  it('is 10 (|a| - 1)^2 for a linear critic of slope a, wherever it is measured', () => {
    const a = tf.tensor2d([3, 4], [2, 1]);
    const penalty = slopePenalty((x) => x.matMul(a) as tf.Tensor2D, points(6), points(6), new Rng(3));
    expect(number(penalty)).toBeCloseTo(10 * (5 - 1) ** 2, 2);
  });

  it('has the gradient that central differences give: a gradient inside a gradient', () => {
    const critic = new Mlp([2, 6, 1], new Rng(4));
    const [real, fake] = [points(5), points(5).mul<tf.Tensor2D>(0.3).add<tf.Tensor2D>(1)];
    const penalty = () => slopePenalty((x) => critic.apply(x), real, fake, new Rng(5));
    const w = critic.layers[0]!.w;
    const slope = tf.variableGrads(penalty, [w]).grads[w.name]!.dataSync();
    const at = [...w.dataSync()];
    const h = 1e-3;
    const shifted = (i: number, by: number) => {
      w.assign(
        tf.tensor2d(
          at.map((value, j) => value + (i === j ? by : 0)),
          [2, 6],
        ),
      );
      return number(penalty());
    };
    for (const i of [0, 5, 9]) {
      const expected = (shifted(i, h) - shifted(i, -h)) / (2 * h);
      expect(Math.abs(slope[i]! - expected)).toBeLessThan(0.02 * (1 + Math.abs(expected)));
    }
  });
});

it('closeness is 1 for a collapsed batch, and 1/n for points far apart', () => {
  expect([...closeness(tf.ones([4, 2])).dataSync()]).toEqual([1, 1, 1, 1]);
  const apart = closeness(tf.tensor2d([0, 0, 100, 0, 0, 100, 100, 100], [4, 2])).dataSync();
  for (const value of apart) expect(value).toBeCloseTo(0.25, 6);
});

describe('a step', () => {
  it('of D moves no weight of G, so no generated point moves; a step of G moves no weight of D', () => {
    const model = gan();
    const [g, d] = [copy(model.generator.named('g')), copy(model.discriminator.named('d'))];
    const before = [...[...model.sample(16, new Rng(9))].at(-1)!.dataSync()];
    model.parts.d(points(32), new Rng(3));
    expect(copy(model.generator.named('g'))).toEqual(g);
    expect([...[...model.sample(16, new Rng(9))].at(-1)!.dataSync()]).toEqual(before);
    const judged = copy(model.discriminator.named('d'));
    expect(judged).not.toEqual(d);
    model.parts.g(points(32), new Rng(3));
    expect(copy(model.discriminator.named('d'))).toEqual(judged);
    expect(copy(model.generator.named('g'))).not.toEqual(g);
  });

  it('leaves G where it is during D’s head start, and moves it after', () => {
    const model = gan({ headStart: 2 });
    const g = copy(model.generator.named('g'));
    model.trainStep(points(32), new Rng(3));
    expect(copy(model.generator.named('g'))).toEqual(g);
    model.trainStep(points(32), new Rng(3));
    expect(copy(model.generator.named('g'))).not.toEqual(g);
  });

  it('is D’s steps, each on a fresh batch, and then G’s', () => {
    const model = gan({ dSteps: 2, gSteps: 3 });
    model.trainStep(points(64), new Rng(3));
    const taken = (player: 'D' | 'G') => number(model.memory[`adam${player}.t`]!);
    expect([taken('D'), taken('G')]).toEqual([2, 3]);
  });

  it('reads the learning rate anew: at 0 nothing moves', () => {
    const config = { ...defaults(about), batch: 32, hidden: 8 } as Record<string, Config[string]>;
    const model = new Gan(config, new Rng(1));
    config['learningRateD'] = 0;
    const d = copy(model.discriminator.named('d'));
    model.parts.d(points(32), new Rng(3));
    expect(copy(model.discriminator.named('d'))).toEqual(d);
  });
});

it('Adam’s first two steps are those of Kingma & Ba, Algorithm 1, by hand', () => {
  const w = tf.variable(tf.tensor1d([1]));
  const adam = new Adam({ w }, () => 0.1, 0.5, 0.999);
  const loss = () => w.square().sum<tf.Scalar>();
  let [at, m, v] = [1, 0, 0];
  for (const t of [1, 2]) {
    adam.minimize(loss);
    const g = 2 * at;
    m = 0.5 * m + 0.5 * g;
    v = 0.999 * v + 0.001 * g * g;
    at -= (0.1 * (m / (1 - 0.5 ** t))) / (Math.sqrt(v / (1 - 0.999 ** t)) + 1e-8);
    expect(number(w)).toBeCloseTo(at, 4);
  }
});

it('the running average starts at the weights and moves by 1 - decay towards them', () => {
  const of = new Mlp([1, 1], new Rng(1));
  const average = new Average(of, new Mlp([1, 1], new Rng(2)), () => 0.9);
  const start = number(of.layers[0]!.w);
  expect(number(average.copy.layers[0]!.w)).toBe(start);
  of.layers[0]!.w.assign(tf.tensor2d([[start + 1]]));
  average.follow();
  expect(number(average.copy.layers[0]!.w)).toBeCloseTo(start + 0.1, 5);
});
