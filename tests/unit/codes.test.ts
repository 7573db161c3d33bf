/** What lesson 7 claims of labs 7B and 7C, over 20 random seeds, with the settings of their models and short runs. */
import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import { beforeAll, describe, expect, it } from 'vitest';
import { dataSet } from '../../src/data/registry';
import type { GlyphSet } from '../../src/data/data';
import { oddities } from '../../src/data/glyphs/odd';
import { fade, gray } from '../../src/labs/7b/walk';
import { input } from '../../src/math/input';
import { Rng } from '../../src/math/rng';
import * as tf from '../../src/math/tf';
import vaes from '../../src/models/vae-glyphs/index';
import type { Config } from '../../src/models/model';
import { Runner } from '../support/runner';

const seeds = Array.from({ length: 20 }, (_, i) => i + 1);
const steps = 600;
const width = 196;
const set = dataSet({ set: 'digits-14' }) as GlyphSet;

/** A model of the labs, trained anew from each seed; `look` sends pictures through a computation of it. */
class Trained {
  readonly #runner: Runner<Awaited<ReturnType<typeof vaes.create>>>;
  readonly #given: Float32Array;
  readonly #program;

  constructor(
    config: Config,
    n: number,
    of: (model: ReturnType<typeof vaes.create>, x: tf.Tensor2D) => tf.Tensor,
  ) {
    this.#runner = new Runner(vaes, { latent: 8, ...config }, 'digits-14');
    this.#given = new Float32Array(n * width);
    const { machine, model } = this.#runner;
    this.#program = machine.compile(() => ({
      out: of(
        model,
        input<tf.Rank.R2>([n, width], (out) => out.set(this.#given)),
      ),
    }));
  }

  train(seed: number): this {
    this.#runner.start(seed).train(steps);
    return this;
  }

  look(x: Float32Array): Float32Array {
    this.#given.set(x);
    this.#program.run();
    return this.#program.outputs['out']!.slice();
  }
}

/** Mean squared difference of picture i of both. */
const error = (a: Float32Array, b: Float32Array, i: number) => {
  let sum = 0;
  for (let k = i * width; k < (i + 1) * width; k++) sum += (a[k]! - b[k]!) ** 2;
  return sum / width;
};
const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;

beforeAll(async () => {
  if (!tf.findBackend('cpu')) tf.registerBackend('cpu', () => new MathBackendCPU());
  await tf.setBackend('cpu');
});

const some = 40;
const clean = set.draw(some, new Rng(1)).images;
const noise = new Rng(2);
const noisy = clean.map((value) => value + 0.4 * noise.gauss());
const odd = oddities(14);
const rebuild = (model: ReturnType<typeof vaes.create>, x: tf.Tensor2D) => model.decode(model.encode(x).mu);

describe('the VAE of lab 7B', () => {
  it('walks through less gray than a fade does, halfway between two digits, in at least 18 of 20 seeds', () => {
    // The codes of pictures 0 .. 19 halfway to those of 20 .. 39.
    const model = new Trained({}, some, (vae, x) => {
      const [a, b] = tf.split(vae.encode(x).mu, 2) as [tf.Tensor2D, tf.Tensor2D];
      return vae.decode(a.add<tf.Tensor2D>(b).div(2));
    });
    const half = some / 2;
    const part = (sheet: Float32Array, i: number) => sheet.subarray(i * width, (i + 1) * width);
    const faded = mean(
      Array.from({ length: half }, (_, i) => gray(part(fade(part(clean, i), part(clean, i + half)), 4))),
    );
    const held = seeds.filter((seed) => {
      const walked = model.train(seed).look(clean);
      return mean(Array.from({ length: half }, (_, i) => gray(part(walked, i)))) < faded;
    });
    expect(held.length, `seeds ${held.join(', ')}`).toBeGreaterThanOrEqual(18);
  }, 300_000);
});

describe('the models of lab 7C', () => {
  it('asked to clean up, the denoising autoencoder comes closer to the clean digits than the VAE, in at least 18 of 20 seeds', () => {
    const [vae, denoiser] = [
      new Trained({}, some, rebuild),
      new Trained({ kl: false, corruption: 0.4 }, some, rebuild),
    ];
    const held = seeds.filter((seed) => {
      const [a, b] = [vae.train(seed).look(noisy), denoiser.train(seed).look(noisy)];
      const errors = (out: Float32Array) =>
        mean(Array.from({ length: some }, (_, i) => error(out, clean, i)));
      return errors(b) < errors(a);
    });
    expect(held.length, `seeds ${held.join(', ')}`).toBeGreaterThanOrEqual(18);
  }, 300_000);

  it('a cross is rebuilt worse than the average digit, a slash better, in at least 18 of 20 seeds', () => {
    const x = new Float32Array((some + odd.length) * width);
    x.set(clean);
    odd.forEach(({ image }, i) => x.set(image, (some + i) * width));
    const vae = new Trained({}, some + odd.length, rebuild);
    const held = seeds.filter((seed) => {
      const out = vae.train(seed).look(x);
      const digit = mean(Array.from({ length: some }, (_, i) => error(out, x, i)));
      const of = (name: string) => error(out, x, some + odd.findIndex((each) => each.name === name));
      if (process.env['SHOW'])
        console.error(
          'Q',
          digit.toFixed(4),
          odd.map(({ name }) => `${name} ${of(name).toFixed(4)}`).join(', '),
        );
      return of('a cross') > digit && of('a slash') < digit;
    });
    expect(held.length, `seeds ${held.join(', ')}`).toBeGreaterThanOrEqual(18);
  }, 300_000);
});
