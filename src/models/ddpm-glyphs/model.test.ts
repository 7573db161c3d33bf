import { expect, it } from 'vitest';
import { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import type { Answer } from '../ddpm/diffusion';
import { defaults, type Config } from '../model';
import { about } from './about';
import { GlyphDdpm } from './model';
import { onCpuInScopes } from '../../../tests/support/cpu';

onCpuInScopes();

const shape = { width: 16, classes: 10 };
const model = (over: Config = {}) =>
  new GlyphDdpm({ ...defaults(about), hidden: 16, samplingSteps: 4, ...over }, new Rng(1), shape);
const list = (x: tf.Tensor) => [...x.dataSync()];
const drawn = (over: Config) => list([...model(over).sample(3, new Rng(2))].at(-1)!);

it('without guidance the sample is the class’s own; guidance moves it along the difference of the two answers', () => {
  const one = model({ guidance: 0 });
  const xt = new Rng(3).normal<tf.Rank.R2>([10, 16]);
  const told = one.network.shown(xt, 0.5, one.asked(10));
  const untold = one.network.shown(xt, 0.5, tf.zeros([10, 10]));
  const answer = (guidance: number) => {
    (one.config as Record<string, number>)['guidance'] = guidance;
    return list((one as unknown as { asking(n: number): Answer }).asking(10)(xt, 0.5));
  };
  answer(0).forEach((v, i) => expect(v).toBeCloseTo(list(told)[i]!, 5));
  const expected = list(told.mul(3).sub(untold.mul(2))); // Eq. (6) with w = 2
  answer(2).forEach((v, i) => expect(v).toBeCloseTo(expected[i]!, 4));
});

it('a class that is never told cannot be asked for', () => {
  const never = model({ classDropout: 1 });
  const x = tf.concat([tf.zeros([4, 16]), tf.tensor2d([[1], [2], [3], [4]])], 1);
  const before = list(never.network.layers[0]!.layers[0]!.w).slice(-160);
  never.trainStep(x, new Rng(4));
  expect(list(never.network.layers[0]!.layers[0]!.w).slice(-160)).toEqual(before);
});

it('pictures without labels are of one class: whichever is asked for, it is that one', () => {
  const one = (asked: string) =>
    new GlyphDdpm({ ...defaults(about), hidden: 16, asked }, new Rng(1), { width: 16, classes: 1 });
  expect(list(one('each').asked(3))).toEqual([1, 1, 1]);
  expect(list(one('7').asked(3))).toEqual([1, 1, 1]);
  expect(list(one('none').asked(3))).toEqual([0, 0, 0]);
  const { loss } = one('each').trainStep(tf.zeros([4, 17]), new Rng(4));
  expect(Number.isFinite(list(loss!)[0])).toBe(true);
});

it('samples are ink, 0 to 1, and differ by the class asked for', () => {
  for (const value of drawn({ guidance: 10 })) {
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThanOrEqual(1);
  }
  expect(drawn({ asked: '3' })).not.toEqual(drawn({ asked: '4' }));
});

it('a filling keeps every known pixel, fills the others, and is the same at every look', () => {
  const ink = new Rng(5).uniform<tf.Rank.R2>([1, 16]);
  const known = tf.tensor1d(Array.from({ length: 16 }, (_, i) => (i < 8 ? 1 : 0)));
  const one = model();
  const fill = (turn: number, asked?: number) => {
    const classes = tf.tensor2d([Array.from({ length: 10 }, (_, i) => (i === asked ? 1 : 0))]);
    return list(one.complete({ ink, known, classes }, { turn: tf.scalar(turn), w: tf.scalar(1) }, 3));
  };
  const filled = fill(0.5);
  expect(filled).toHaveLength(3 * 16);
  filled.forEach((v, at) => {
    if (at % 16 < 8) expect(v).toBeCloseTo(list(ink)[at % 16]!, 4);
  });
  expect(fill(0.5)).toEqual(filled);
  expect(fill(2)).not.toEqual(filled);
  expect(fill(0.5, 3)).not.toEqual(filled);
  expect(fill(0.5, 3)).not.toEqual(fill(0.5, 4));
});
