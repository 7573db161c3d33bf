import { describe, expect, it } from 'vitest';
import { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import { defaults, type Config } from '../model';
import { about } from './about';
import { between, FlowMatching } from './model';
import { exchange, nearest } from './pairs';
import { onCpuInScopes } from '../../../tests/support/cpu';

onCpuInScopes();

const flow = (over: Config = {}) =>
  new FlowMatching({ ...defaults(about), hidden: 8, layers: 2, ...over }, new Rng(1));
const points = (n: number, seed = 2) => new Rng(seed).normal<tf.Rank.R2>([n, 2]);
const list = (x: tf.Tensor) => [...x.dataSync()];

describe('a straight path', () => {
  it('is noise at 0, data at 1, and has the velocity data minus noise all the way', () => {
    const [noise, data] = [points(4, 3), points(4, 4)];
    expect(list(between(noise, data, tf.scalar(0)))).toEqual(list(noise));
    list(between(noise, data, tf.scalar(1))).forEach((x, i) => expect(x).toBeCloseTo(list(data)[i]!, 5));
    const [a, b] = [0.3, 0.31].map((t) => list(between(noise, data, tf.scalar(t))));
    const velocity = list(data.sub(noise));
    a!.forEach((x, i) => expect((b![i]! - x) / 0.01).toBeCloseTo(velocity[i]!, 2));
  });
});

describe('the nearest pairs', () => {
  /** Mean squared length of the paths. [n, 2] each, flat */
  const cost = (from: readonly number[], to: readonly number[]) =>
    from.reduce((sum, x, i) => sum + (x - to[i]!) ** 2, 0) / from.length;
  const pairsOf = (xs: readonly number[]) => xs.flatMap((x, i) => (i % 2 ? [] : [[x, xs[i + 1]!]]));

  it('are the same noise in another order', () => {
    const data = points(32);
    const [drawn, paired] = [new Rng(7).normal([32, 2]), nearest(data, new Rng(7))].map(list);
    expect(paired).not.toEqual(drawn);
    expect(pairsOf(paired!).sort()).toEqual(pairsOf(drawn!).sort());
  });

  it('have paths hardly longer than the shortest of all orders', () => {
    const orders = (left: readonly number[]): number[][] =>
      left.length
        ? left.flatMap((i) => orders(left.filter((k) => k !== i)).map((rest) => [i, ...rest]))
        : [[]];
    const all = orders([0, 1, 2, 3, 4, 5]);
    let [ours, least] = [0, 0];
    for (let seed = 0; seed < 40; seed++) {
      const data = points(6, seed);
      const noise = list(nearest(data, new Rng(100 + seed)));
      const rows = pairsOf(noise);
      ours += cost(noise, list(data));
      least += Math.min(...all.map((order) => cost(order.flatMap((i) => rows[i]!), list(data)))); // prettier-ignore
    }
    expect(ours / least).toBeLessThan(1.02);
  });

  it('of two paths that cross start at each other’s places', () => {
    const noise = Float32Array.of(0, 0, 0, 1);
    exchange(noise, Float32Array.of(5, 1, 5, 0));
    expect([...noise]).toEqual([0, 1, 0, 0]);
  });
});

describe('sampling', () => {
  it('follows a field that is the same everywhere exactly, in any number of pieces', () => {
    for (const samplingSteps of [1, 2, 4, 8]) {
      const model = flow({ samplingSteps });
      const last = model.network.average.copy.layers.at(-1)!;
      last.w.assign(tf.zerosLike(last.w));
      last.b.assign(tf.tensor1d([0.5, -2]));
      const stages = [...model.sample(3, new Rng(5))];
      expect(stages).toHaveLength(samplingSteps + 1);
      const moved = list(stages.at(-1)!.sub(stages[0]!));
      moved.forEach((by, i) => expect(by).toBeCloseTo(i % 2 ? -2 : 0.5, 5));
    }
  });
});

describe('reflow', () => {
  it('pairs noise with data before, and afterwards with where the kept teacher takes it', () => {
    const model = flow({ reflowAfter: 3 });
    const rng = new Rng(6);
    const teacher = () => list(model.teacher!.layers[0]!.w);
    const fresh = teacher();
    for (let i = 0; i < 3; i++) model.trainStep(points(16, i), rng);
    expect(teacher()).toEqual(fresh);
    const average = list(model.network.average.copy.layers[0]!.w);
    model.trainStep(points(16, 9), rng);
    teacher().forEach((w, i) => expect(w).toBeCloseTo(average[i]!, 5));
    const kept = teacher();
    model.trainStep(points(16, 10), rng);
    expect(teacher()).toEqual(kept);
  });

  it('no longer sees the data: batches that differ give one and the same step', () => {
    const after = (seed: number) => {
      const model = flow({ pairs: 'random', reflowAfter: 1 });
      model.trainStep(points(16, 1), new Rng(7));
      model.trainStep(points(16, seed), new Rng(8));
      return list(model.network.network.layers[0]!.w);
    };
    const [a, b] = [after(2), after(3)];
    a.forEach((w, i) => expect(w).toBeCloseTo(b[i]!, 5));
  });
});
