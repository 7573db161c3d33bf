import { describe, expect, it } from 'vitest';
import { exactScore } from '../../data/exact';
import { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import { walk } from '../../math/walk';
import { defaults, type Config } from '../model';
import { about } from './about';
import { Ddpm } from './model';
import { noised, readings, targets, type Target } from './predict';
import { leap, leapsOf, levelAt, samplers, timesOf, type Denoiser } from './samplers';
import { scheduleOf } from './schedule';
import { onCpuInScopes } from '../../../tests/support/cpu';

onCpuInScopes();

const ddpm = (over: Config = {}) => new Ddpm({ ...defaults(about), hidden: 8, ...over }, new Rng(1));
const points = (n: number, seed = 2) => new Rng(seed).normal<tf.Rank.R2>([n, 2]);
const list = (x: tf.Tensor) => [...x.dataSync()];
const moments = (x: tf.Tensor) => {
  const values = list(x);
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return [mean, values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length] as const;
};

const cosine = (steps = 100) => scheduleOf({ schedule: 'cosine', steps });
/** A denoiser that knows the answer: data N(2, 0.5^2) in each coordinate. */
const [mu, deviation] = [2, 0.5];
const perfect: Denoiser = (xt, level) => {
  const signal = list(level.signal as tf.Tensor)[0]!;
  const noise = Math.sqrt(1 - signal ** 2);
  const at = xt.dataSync() as Float32Array;
  const score = exactScore([[mu, mu]], deviation, signal ** 2, at);
  const eps = tf.tensor2d(score, xt.shape).mul<tf.Tensor2D>(-noise);
  return { eps, x0: xt.sub(eps.mul(noise)).div(signal) };
};
const drawn = (name: keyof typeof samplers, count: number, n = 4000, alphaBar = cosine()) => {
  const leaps = leapsOf(alphaBar, count);
  const rng = new Rng(3);
  const start = rng.normal<tf.Rank.R2>([n, 2]);
  const eps = rng.normal<tf.Rank.R3>([count, n, 2]);
  return walk(start, [leaps, eps], (xt, [leap, eps]) => samplers[name](perfect, xt, leap, eps)).at(-1)!;
};

describe('the schedules', () => {
  it('fall from 1, never rise again, and always leave a little signal to divide by', () => {
    for (const schedule of ['linear', 'cosine', 'drawn'])
      for (const steps of [10, 100, 1000]) {
        const alphaBar = scheduleOf({ schedule, steps, knot1: 0.3, knot2: 0.9, knot3: 0, knot4: 0 });
        expect(alphaBar).toHaveLength(steps + 1);
        expect(alphaBar[0]).toBe(1);
        alphaBar.slice(1).forEach((value, t) => {
          expect(value).toBeLessThanOrEqual(alphaBar[t]!);
          expect(value).toBeGreaterThanOrEqual(1e-4);
        });
      }
  });

  it('the linear one at T = 1000 is the product of 1 - beta, beta from 0.0001 to 0.02', () => {
    const alphaBar = scheduleOf({ schedule: 'linear', steps: 1000 });
    let product = 1;
    for (let t = 1; t <= 500; t++) product *= 1 - (0.0001 + ((t - 1) / 999) * 0.0199);
    expect(alphaBar[500]).toBeCloseTo(product, 8);
  });
});

describe('noised data', () => {
  it('have mean sqrt(alphaBar) x_0 and variance 1 - alphaBar, as Eq. (4) says', () => {
    const model = ddpm();
    const t = tf.tensor1d([40], 'int32');
    const x0 = tf.fill<tf.Rank.R2>([20_000, 2], 1.5);
    const [mean, variance] = moments(noised({ x0, eps: points(20_000) }, model.level(t)));
    expect(mean).toBeCloseTo(1.5 * Math.sqrt(model.alphaBar[40]!), 1);
    expect(variance).toBeCloseTo(1 - model.alphaBar[40]!, 1);
  });

  it('tell data and noise apart again, from any of the three answers', () => {
    const level = levelAt(scheduleOf({ schedule: 'cosine', steps: 100 }), 30);
    const parts = { x0: points(5, 4), eps: points(5, 5) };
    const xt = noised(parts, level);
    for (const target of ['noise', 'data', 'velocity'] as Target[]) {
      const found = readings[target](xt, targets[target](parts, level), level);
      list(found.x0).forEach((x, i) => expect(x).toBeCloseTo(list(parts.x0)[i]!, 4));
      list(found.eps).forEach((x, i) => expect(x).toBeCloseTo(list(parts.eps)[i]!, 4));
    }
  });
});

describe('the samplers', () => {
  it('visit T first and 0 last, each level once when there is a step for each', () => {
    expect(timesOf(100, 100)).toEqual(Array.from({ length: 101 }, (_, i) => 100 - i));
    for (let count = 1; count <= 100; count++) {
      const times = timesOf(100, count);
      expect([times[0], times.at(-1), times.length]).toEqual([100, 0, count + 1]);
      times.slice(1).forEach((t, i) => expect(t).toBeLessThan(times[i]!));
    }
  });

  it('an ancestral step to the level before is Algorithm 2, with the posterior’s variance', () => {
    const alphaBar = cosine();
    const [t, n] = [60, 20_000];
    const xt = tf.fill<tf.Rank.R2>([n, 2], 0.7);
    const [at, before] = [alphaBar[t]!, alphaBar[t - 1]!];
    const [alpha, beta] = [at / before, 1 - at / before];
    const signal = tf.scalar(Math.sqrt(at));
    const eps = list(perfect(xt.slice([0, 0], [1, 2]), { signal, noise: 0, time: 0 }).eps)[0]!;
    const expected = (0.7 - (beta / Math.sqrt(1 - at)) * eps) / Math.sqrt(alpha);
    const [step] = walk(
      xt,
      [[leap(alphaBar, t, t - 1)], points(n, 6).expandDims<tf.Tensor3D>(0)],
      (x, [leap, eps]) => samplers.ancestral(perfect, x, leap, eps),
    );
    const [mean, variance] = moments(step!);
    expect(mean).toBeCloseTo(expected, 2);
    expect(variance / (((1 - before) / (1 - at)) * beta)).toBeCloseTo(1, 1);
  });

  it('bring noise to the data’s mean and deviation when the denoiser is exact', () => {
    for (const name of ['ancestral', 'ddim', 'heun'] as const) {
      const [mean, variance] = moments(drawn(name, 100));
      expect(mean, name).toBeCloseTo(mu, 1);
      expect(Math.sqrt(variance), name).toBeCloseTo(deviation, 1);
    }
  });

  it('in one step all draw the mean of the data, whatever the noise was', () => {
    const [mean, variance] = moments(drawn('ddim', 1));
    expect(mean).toBeCloseTo(mu, 1);
    expect(Math.sqrt(variance)).toBeLessThan(deviation / 10);
  });

  it('Heun with ten steps lies closer to the exact path than DDIM with twenty', () => {
    const fine = cosine(1000);
    const exact = list(drawn('ddim', 1000, 200, fine));
    const error = (name: 'ddim' | 'heun', count: number) =>
      Math.hypot(...list(drawn(name, count, 200, fine)).map((x, i) => x - exact[i]!));
    expect(error('heun', 10)).toBeLessThan(error('ddim', 20));
  });
});

describe('a step of training', () => {
  it('lowers the loss on a batch that is seen again and again', () => {
    const model = ddpm({ hidden: 32 });
    const x = points(64);
    const losses = Array.from({ length: 60 }, () => list(model.trainStep(x, new Rng(7))['loss']!)[0]!);
    expect(losses.at(-1)).toBeLessThan(0.7 * losses[0]!);
  });

  it('has the gradient that central differences give', () => {
    const model = ddpm({ waves: 1 });
    const [xt, time] = [points(6), tf.fill<tf.Rank.R2>([6, 1], 0.4)];
    const loss = () => model.network.apply(xt, time).square().mean() as tf.Scalar;
    const w = model.network.network.layers[1]!.w;
    const slope = list(tf.variableGrads(loss, [w]).grads[w.name]!);
    const at = list(w);
    const h = 1e-2;
    const shifted = (i: number, by: number) => {
      w.assign(
        tf.tensor2d(
          at.map((v, j) => v + (i === j ? by : 0)),
          w.shape,
        ),
      );
      return list(loss())[0]!;
    };
    for (const i of [0, 9, 33]) {
      const expected = (shifted(i, h) - shifted(i, -h)) / (2 * h);
      expect(Math.abs(slope[i]! - expected)).toBeLessThan(0.03 * (1 + Math.abs(expected)));
    }
  });

  it('leaves the averaged network behind the one that trains', () => {
    const model = ddpm();
    model.trainStep(points(16), new Rng(8));
    const [now, average] = [model.network.network, model.network.average.copy].map((net) =>
      list(net.layers[0]!.w),
    );
    expect(average).not.toEqual(now);
  });
});
