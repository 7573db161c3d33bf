import { describe, expect, it } from 'vitest';
import { gridPoints } from '../../math/grid';
import { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import { defaults, type Config } from '../model';
import { about } from './about';
import { Flow } from './flow';
import { RealNvp } from './model';
import { onCpuInScopes } from '../../../tests/support/cpu';

onCpuInScopes();

const points = (n: number, seed = 2) => new Rng(seed).normal<tf.Rank.R2>([n, 2]);
const flow = (over: Config = {}) => new Flow({ ...defaults(about), hidden: 16, ...over }, new Rng(1));

/** A flow that bends: its last layers are moved away from zero, as training would. */
function bent(over: Config = {}, by = 0.2): Flow {
  const model = flow(over);
  const rng = new Rng(6);
  for (const { net } of model.couplings)
    for (const { w, b } of net.layers.slice(-1)) {
      w.assign(rng.normal<tf.Rank.R2>(w.shape).mul(by));
      b.assign(rng.normal<tf.Rank.R1>(b.shape).mul(by));
    }
  return model;
}
const last = <T>(stages: Iterable<T>) => [...stages].at(-1)!;

it('starts as the identity: the density is the normal one, and no point moves', () => {
  const x = points(50);
  const normal = x
    .square()
    .sum(1)
    .mul(-0.5)
    .sub(Math.log(2 * Math.PI));
  expect([...flow().logDensity(x).dataSync()]).toEqual([...normal.dataSync()]);
  expect([...last(flow().inverse(x)).dataSync()]).toEqual([...x.dataSync()]);
});

it('comes back to where it left, to 1e-5', () => {
  const model = bent({}, 0.1);
  const x = points(500);
  const { z } = model.forward(x);
  expect(z.sub(x).abs().max().dataSync()[0]).toBeGreaterThan(0.3); // else there is nothing to undo
  expect(last(model.inverse(z)).sub(x).abs().max().dataSync()[0]).toBeLessThan(1e-5);
});

it('adds up the log-determinant that central differences of f give', () => {
  const model = bent();
  const x = points(20);
  const h = 3e-3;
  const slope = (axis: 0 | 1) => {
    const step = tf.tensor2d(axis === 0 ? [[h, 0]] : [[0, h]]);
    return model
      .forward(x.add(step))
      .z.sub(model.forward(x.sub(step)).z)
      .div(2 * h)
      .arraySync() as number[][];
  };
  const [dx, dy] = [slope(0), slope(1)];
  const logDet = model.forward(x).logDet.dataSync();
  dx.forEach(([a, b], i) => {
    const [c, d] = dy[i]!;
    expect(logDet[i]!).toBeCloseTo(Math.log(Math.abs(a! * d! - b! * c!)), 1);
  });
});

it.each<Config>([{}, { stretch: false }, { couplings: 1 }])(
  'has a density that integrates to 1: %o',
  (over) => {
    const model = bent({ hidden: 8, ...over });
    const [side, half] = [140, 8];
    const centers = tf.tensor2d(gridPoints([-half, half, -half, half], side), [side ** 2, 2]);
    const mass = model.logDensity(centers).exp().sum().dataSync()[0]! * ((2 * half) / side) ** 2;
    expect(mass).toBeGreaterThan(0.99);
    expect(mass).toBeLessThan(1.01);
  },
);

it('keeps every area when its couplings may only shift', () => {
  const { z, logDet } = bent({ stretch: false }).forward(points(50));
  expect(logDet.abs().max().dataSync()[0]).toBe(0);
  expect(z.sub(points(50)).abs().max().dataSync()[0]).toBeGreaterThan(0.5);
});

it('moves one coordinate in each coupling, the other in the next', () => {
  const stages = [...bent({ couplings: 3 }).outward(points(10))].map(
    (stage) => stage.arraySync() as number[][],
  );
  const column = (stage: number, axis: number) => stages[stage]!.map((row) => row[axis]);
  for (const [i, stays] of [0, 1, 0].entries()) {
    expect(column(i + 1, stays)).toEqual(column(i, stays));
    expect(column(i + 1, 1 - stays)).not.toEqual(column(i, 1 - stays));
  }
});

describe('a step', () => {
  it('reports the loss before it moves, and lowers it on the same batch', () => {
    const model = new RealNvp({ ...defaults(about), hidden: 16, ema: 0.5 }, new Rng(1));
    const x = points(64).mul<tf.Tensor2D>(0.3).add<tf.Tensor2D>(1);
    const nll = (f: Flow) => f.logDensity(x).mean().neg().dataSync()[0]!;
    const before = nll(model.flow);
    expect(model.trainStep(x, new Rng(1))['nll']!.dataSync()[0]).toBeCloseTo(before, 5);
    for (let i = 0; i < 20; i++) model.trainStep(x, new Rng(1));
    for (const f of [model.flow, model.shown]) expect(nll(f)).toBeLessThan(before - 0.3);
  });
});
