import { describe, expect, it } from 'vitest';
import { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import { defaults, type Config, type Shape } from '../model';
import { Mlp } from '../nn';
import { about } from './about';
import { estimators } from './gradient';
import vaes, { dense } from './index';
import { klShares } from './kl';
import { bernoulli, gaussian } from './likelihood';
import { Vae } from './model';
import { onCpuInScopes } from '../../../tests/support/cpu';

onCpuInScopes();

const number = (x: tf.Tensor) => x.dataSync()[0]!;
const numbers = (x: tf.Tensor) => [...x.dataSync()];
const row = (...values: number[]) => tf.tensor2d([values]);
const points: Shape = { width: 2, classes: 0 };
const configOf = (over: Config = {}): Config => ({ ...defaults(about), hidden: 8, ...over });
const vae = (over: Config = {}, seed = 1) => vaes.create(configOf(over), new Rng(seed), points);
const data = (n: number) => new Rng(2).normal<tf.Rank.R2>([n, 2]);

describe('the KL term', () => {
  const kl = (mu: number, variance: number) => number(klShares(row(mu), row(Math.log(variance))));

  it('is (mu^2 + sigma^2 - 1 - ln sigma^2) / 2: zero for the prior itself, half a nat for N(1, 1)', () => {
    expect(kl(0, 1)).toBeCloseTo(0, 6);
    expect(kl(1, 1)).toBeCloseTo(0.5, 6);
    expect(kl(0.3, 0.2)).toBeCloseTo((0.09 + 0.2 - 1 - Math.log(0.2)) / 2, 5);
  });

  it('is the integral of q log(q / p), summed on a fine grid', () => {
    const [mu, sigma, step] = [0.7, 0.4, 0.001];
    const density = (z: number, at: number, s: number) =>
      Math.exp(-(((z - at) / s) ** 2) / 2) / (s * Math.sqrt(2 * Math.PI));
    let sum = 0;
    for (let z = -6; z < 6; z += step) {
      const [q, p] = [density(z, mu, sigma), density(z, 0, 1)];
      if (q > 1e-300) sum += q * Math.log(q / p) * step;
    }
    expect(kl(mu, sigma ** 2)).toBeCloseTo(sum, 4);
  });
});

describe('the likelihoods', () => {
  it('Gaussian: minus the log of the density, summed over coordinates', () => {
    const [s, d] = [0.3, [0.2, -0.5]];
    const expected = d.reduce(
      (sum, e) => sum + e ** 2 / (2 * s * s) + Math.log(s * Math.sqrt(2 * Math.PI)),
      0,
    );
    expect(number(gaussian(s, false).cost(row(...d), row(0, 0)))).toBeCloseTo(expected, 4);
  });

  it('Bernoulli: the cross-entropy of gray pixels with the probability that the logit stands for', () => {
    const [x, a] = [0.8, -1.2];
    const p = 1 / (1 + Math.exp(-a));
    expect(number(bernoulli().cost(row(x), row(a)))).toBeCloseTo(
      -x * Math.log(p) - (1 - x) * Math.log(1 - p),
      5,
    );
    expect(number(bernoulli().mean(row(a)))).toBeCloseTo(p, 6);
  });
});

describe('one step', () => {
  it('reports loss = reconstruction + beta KL, and no KL at all once it is switched off', () => {
    const terms = (over: Config) =>
      Object.fromEntries(
        Object.entries(vae(over).trainStep(data(32), new Rng(3))).map(([name, x]) => [name, number(x)]),
      );
    const half = terms({ beta: 0.5 });
    expect(half['loss']).toBeCloseTo(half['reconstruction']! + 0.5 * half['kl']!, 4);
    const off = terms({ kl: false });
    expect(off['kl']).toBe(0);
    expect(off['loss']).toBe(off['reconstruction']);
  });

  it('moves every weight along minus the gradient that central differences give', () => {
    // Adam's first step moves each weight by the rate, against its slope's sign.
    const model = vae({ learningRate: 1e-6, deviation: 1 });
    const x = data(16);
    const loss = () => {
      const { mu, logVar } = model.encode(x);
      const eps = new Rng(3).normal<tf.Rank.R2>([16, 2]);
      const z = mu.add<tf.Tensor2D>(logVar.div(2).exp().mul(eps));
      return number(model.cost(x, z).mean().add(klShares(mu, logVar).sum(1).mean()));
    };
    const { w } = (model.nets.encoder as Mlp).layers[1]!;
    const before = numbers(w);
    const h = 3e-4;
    const slopes = before.slice(0, 12).map((value, i) => {
      const at = (v: number) => {
        w.assign(tf.tensor2d(before.with(i, v), w.shape));
        return loss();
      };
      return (at(value + h) - at(value - h)) / (2 * h);
    });
    w.assign(tf.tensor2d(before, w.shape));
    const { grads } = tf.variableGrads(() => {
      const { mu, logVar } = model.encode(x);
      const z = mu.add<tf.Tensor2D>(
        logVar
          .div(2)
          .exp()
          .mul(new Rng(3).normal<tf.Rank.R2>([16, 2])),
      );
      return model.cost(x, z).mean<tf.Scalar>().add(klShares(mu, logVar).sum(1).mean());
    }, [w]);
    const exact = numbers(grads[w.name]!);
    slopes.forEach((slope, i) =>
      expect(Math.abs(exact[i]! - slope)).toBeLessThan(0.02 * Math.abs(slope) + 0.005),
    );
    model.trainStep(x, new Rng(3));
    const moved = numbers(w);
    exact.forEach(
      (slope, i) =>
        Math.abs(slope) > 0.01 && expect(Math.sign(moved[i]! - before[i]!)).toBe(-Math.sign(slope)),
    );
  });

  it('moves the encoder although z is drawn by chance', () => {
    for (const gradient of ['reparameterized', 'score']) {
      const model = vae({ gradient });
      const { w } = (model.nets.encoder as Mlp).layers[0]!;
      const before = numbers(w);
      model.trainStep(data(16), new Rng(3));
      expect(numbers(w)).not.toEqual(before);
    }
  });

  it('reads beta and the KL switch anew', () => {
    const config = { ...configOf() } as Record<string, Config[string]>;
    const model = new Vae(config, { ...dense(config, new Rng(1), points), likelihood: gaussian(0.1, false) });
    config['beta'] = 4;
    const { loss, reconstruction, kl } = model.trainStep(data(16), new Rng(3)) as Record<string, tf.Scalar>;
    expect(number(loss!)).toBeCloseTo(number(reconstruction!) + 4 * number(kl!), 3);
    config['kl'] = false;
    expect(number(model.trainStep(data(16), new Rng(3))['kl']!)).toBe(0);
  });

  it('asks a denoising autoencoder for the clean example', () => {
    const heard: number[] = [];
    const model = vae({ corruption: 1, kl: false });
    const cost = model.nets.likelihood.cost;
    (model.nets.likelihood as { cost: typeof cost }).cost = (x, out) => {
      heard.push(...numbers(x));
      return cost(x, out);
    };
    const x = data(4);
    model.trainStep(x, new Rng(3));
    expect(heard).toEqual(numbers(x));
  });
});

describe('a line as a decoder: x = a z + noise of deviation s, whose evidence is known', () => {
  const [a, s] = [1.5, 0.4];
  /** log N(x; 0, a^2 + s^2) */
  const evidence = (x: number) =>
    -(x ** 2) / (2 * (a * a + s * s)) - Math.log(2 * Math.PI * (a * a + s * s)) / 2;
  const known = (mu: (x: tf.Tensor2D) => tf.Tensor2D, logVar: number) =>
    new Vae(configOf({ latent: 1 }), {
      encoder: {
        apply: (x) => tf.concat([mu(x), tf.fill([x.shape[0], 1], logVar)], 1) as tf.Tensor2D,
        named: () => ({}),
      },
      decoder: { apply: (z) => z.mul(a), named: () => ({}) },
      likelihood: gaussian(s, false),
    });
  const elbo = (model: Vae, x: number, draws = 20_000) => {
    const xs = tf.fill([draws, 1], x) as tf.Tensor2D;
    const eps = new Rng(4).normal<tf.Rank.R2>([draws / 2, 1]); // each beside its mirror image: less noise
    const { mu, logVar } = model.encode(xs);
    const z = mu.add<tf.Tensor2D>(
      logVar
        .div(2)
        .exp()
        .mul(tf.concat([eps, eps.neg()])),
    );
    return -number(model.cost(xs, z).mean()) - number(klShares(mu, logVar).mean());
  };

  it('the ELBO is the log-evidence where q is the true posterior', () => {
    const posterior = known((x) => x.mul(a / (a * a + s * s)), Math.log((s * s) / (a * a + s * s)));
    for (const x of [-2, 0.3, 1.7]) expect(elbo(posterior, x)).toBeCloseTo(evidence(x), 2);
  });

  it('it lies below by KL(q || posterior) for any other q', () => {
    const [shift, variance] = [0.3, 0.2];
    const other = known((x) => x.mul(a / (a * a + s * s)).add(shift), Math.log(variance));
    const v = (s * s) / (a * a + s * s);
    const gap = (variance / v + shift ** 2 / v - 1 - Math.log(variance / v)) / 2;
    for (const x of [-2, 0.3, 1.7]) expect(elbo(other, x)).toBeCloseTo(evidence(x) - gap, 1);
  });

  it('importance weights close the gap: the mean weight is the evidence (Burda et al. 2015)', () => {
    const variance = 0.2;
    const other = known((x) => x.mul(0.5), Math.log(variance));
    const [x, k] = [0.9, 50_000];
    const xs = tf.fill([k, 1], x) as tf.Tensor2D;
    const eps = new Rng(5).normal<tf.Rank.R2>([k, 1]);
    const z = other.encode(xs).mu.add<tf.Tensor2D>(eps.mul(Math.sqrt(variance)));
    const logQ = eps
      .square()
      .div(-2)
      .sub(Math.log(variance) / 2);
    const logWeight = z.square().div(-2).sub(logQ).flatten().sub(other.cost(xs, z));
    expect(number(logWeight.logSumExp()) - Math.log(k)).toBeCloseTo(evidence(x), 2);
  });

  it('both gradients agree on average, and the score function’s varies more', () => {
    const mu = tf.variable(tf.scalar(0.2));
    const slopes = (gradient: 'reparameterized' | 'score') =>
      Array.from({ length: 200 }, (_, i) =>
        tf.tidy(() => {
          const eps = new Rng(100 + i).normal<tf.Rank.R2>([64, 1]);
          const x = tf.fill([64, 1], 1.2) as tf.Tensor2D;
          const at = known((given) => given.mul(mu) as tf.Tensor2D, Math.log(0.1));
          const run = estimators[gradient]!(at, x, x, eps);
          return number(tf.variableGrads(() => run().descend.mean<tf.Scalar>(), [mu]).grads[mu.name]!);
        }),
      );
    const summary = (of: number[]) => {
      const mean = of.reduce((sum, v) => sum + v, 0) / of.length;
      return { mean, deviation: Math.sqrt(of.reduce((sum, v) => sum + (v - mean) ** 2, 0) / of.length) };
    };
    const [through, score] = [summary(slopes('reparameterized')), summary(slopes('score'))];
    expect(Math.abs(through.mean - score.mean)).toBeLessThan((4 * score.deviation) / Math.sqrt(200));
    expect(score.deviation).toBeGreaterThan(2 * through.deviation);
  });
});

describe('samples and pictures', () => {
  it('a VAE samples z from the prior; a plain autoencoder from a bell as wide as its codes', () => {
    const model = vae({ kl: false });
    model.codes.mean.assign(tf.tensor1d([5, 0]));
    model.codes.variance.assign(tf.tensor1d([4, 1]));
    expect(numbers(model.prior(row(1, 1)))).toEqual([7, 1]);
    expect(numbers(vae().prior(row(1, 1)))).toEqual([1, 1]);
  });

  it('the plane of a larger code has its other numbers at their middle', () => {
    const model = vae({ latent: 5 });
    const seen = numbers(vaes.views['warp']!.of(model, row(0.4, -1), tf.tensor1d([])));
    const [x, y] = numbers(model.decode(row(1, -2.5, 0, 0, 0)));
    expect(seen[0]).toBeCloseTo(x!, 5);
    expect(seen[1]).toBeCloseTo(y!, 5);
  });
});
