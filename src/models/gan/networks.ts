import type { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import { Average, Mlp } from '../nn';
import type { GanConfig } from './about';
import { closeness } from './minibatch';

/** The two players of a GAN on points of the plane, before any training. */
export class Networks {
  readonly generator: Mlp;
  readonly discriminator: Mlp;
  /** The generator's running average: steadier samples, same training. */
  readonly average: Average;

  constructor(
    readonly config: GanConfig,
    rng: Rng,
    readonly size: number,
  ) {
    const { latent, layers, hidden, minibatch } = config;
    const between = Array<number>(layers).fill(hidden);
    const seen = size + (minibatch ? 1 : 0); // D also sees how close the batch is
    const g = [latent, ...between, size];
    this.generator = new Mlp(g, rng);
    this.discriminator = new Mlp([seen, ...between, 1], rng);
    const copy = new Mlp(g, rng, false);
    this.average = new Average(this.generator, copy, () => config.ema);
  }

  // #region judge
  /** D's answer before squashing. x: [n, 2] -> [n, 1] */
  judge(x: tf.Tensor2D): tf.Tensor2D {
    const { minibatch } = this.config;
    const seen = minibatch ? tf.concat([x, closeness(x)], 1) : x;
    return this.discriminator.apply(seen);
  }
  // #endregion

  /** Where a generator puts z. [n, latent] -> [n, size] */
  generate(z: tf.Tensor2D, generator = this.generator): tf.Tensor2D {
    return generator.apply(z);
  }

  /** z, uniform on the square. -> [n, latent] */
  latent(n: number, rng: Rng): tf.Tensor2D {
    return rng.uniform<tf.Rank.R2>([n, this.config.latent], -1, 1);
  }

  /** The generator that pictures and samples use. */
  get shown(): Mlp {
    return this.config.ema ? this.average.copy : this.generator;
  }
}
