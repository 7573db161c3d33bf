import { expect, it } from 'vitest';
import { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import { defaults, type Config } from '../model';
import { about } from './about';
import { Energy } from './model';
import { onCpuInScopes } from '../../../tests/support/cpu';

onCpuInScopes();

const model = (over: Config = {}) =>
  new Energy({ ...defaults(about), batch: 16, hidden: 8, ...over }, new Rng(1));
const list = (x: tf.Tensor) => [...x.dataSync()];

it('the score is minus the slope of the energy, as central differences give it', () => {
  const one = model();
  const x = tf.tensor2d([[0.3, -0.7]]);
  const score = list(one.landscape.score(x));
  const h = 1e-2;
  [0, 1].forEach((axis) => {
    const at = (by: number) =>
      list(one.landscape.energy(x.add<tf.Tensor2D>(tf.oneHot([axis], 2).mul(by))))[0]!;
    expect(score[axis]).toBeCloseTo(-(at(h) - at(-h)) / (2 * h), 2);
  });
});

it('on a bowl, chains settle to the Gaussian whose energy it is', () => {
  const one = model({ stepSize: 0.4 });
  for (const w of Object.values(one.weights)) w.assign(tf.zerosLike(w)); // E = |x|^2 / 8 is left
  let x = tf.zeros<tf.Rank.R2>([500, 2]);
  const rng = new Rng(2);
  for (let k = 0; k < 150; k++) x = one.langevin(x, rng.normal(x.shape));
  const values = list(x);
  const variance = values.reduce((sum, v) => sum + v * v, 0) / values.length;
  expect(variance).toBeGreaterThan(3.5); // 2^2, and a little more for the length of the steps
  expect(variance).toBeLessThan(4.8);
});

it('a constant added to the energy changes no chain: Z is not needed', () => {
  const one = model();
  const x = new Rng(3).normal<tf.Rank.R2>([8, 2]);
  const eps = new Rng(4).normal<tf.Rank.R2>([8, 2]);
  const before = list(one.langevin(x, eps));
  const b = one.landscape.network.layers.at(-1)!.b;
  b.assign(b.add(100));
  list(one.langevin(x, eps)).forEach((v, i) => expect(v).toBeCloseTo(before[i]!, 5));
});

it('training lowers the energy of what it sees below that of other places', () => {
  const one = model({ chainSteps: 2, learningRate: 0.01 });
  const here = tf.fill<tf.Rank.R2>([16, 2], 1);
  const rng = new Rng(5);
  for (let i = 0; i < 60; i++) one.trainStep(here, rng);
  const [seen, other] = list(
    one.landscape.energy(
      tf.tensor2d([
        [1, 1],
        [-1, -1],
      ]),
    ),
  );
  expect(seen!).toBeLessThan(other!);
});
