/** What a VAE is when it does not train: two networks, and the codes between them. */
import { knob } from '../../math/input';
import type { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import type { Config, Weights } from '../model';
import { Codes } from './codes';
import type { Belief } from './gradient';
import type { Likelihood } from './likelihood';

/** Layers with weights of their own: an Mlp, or a stack of convolutions. */
export interface Net {
  apply(x: tf.Tensor2D): tf.Tensor2D;
  named(prefix: string): Weights;
}

export interface Nets {
  /** [n, width] -> [n, 2 * latent]: mu, then log sigma^2 */
  readonly encoder: Net;
  /** [n, latent] -> [n, width] */
  readonly decoder: Net;
  readonly likelihood: Likelihood;
}

export class Coder {
  readonly latent: number;
  readonly codes: Codes;

  constructor(
    readonly config: Config,
    readonly nets: Nets,
  ) {
    this.latent = config['latent'] as number;
    this.codes = new Codes(this.latent);
  }

  // #region encode
  /**
   * What the encoder believes about z, given x. [n, width] -> 2 x [n,
   * latent]
   */
  encode(x: tf.Tensor2D): Belief {
    const [mu, logVar] = tf.split(this.nets.encoder.apply(x), 2, 1) as [
      tf.Tensor2D,
      tf.Tensor2D,
    ];
    return { mu, logVar };
  }
  // #endregion

  /** Minus log p(x | z), nats. [n, width], [n, latent] -> [n] */
  cost(x: tf.Tensor2D, z: tf.Tensor2D): tf.Tensor1D {
    return this.nets.likelihood.cost(x, this.nets.decoder.apply(z));
  }

  /** What a code stands for. [n, latent] -> [n, width] */
  decode(z: tf.Tensor2D): tf.Tensor2D {
    return this.nets.likelihood.mean(this.nets.decoder.apply(z));
  }

  // #region sample
  /**
   * z from the prior, then x given z. A plain autoencoder has no prior:
   * it borrows one as wide as its codes.
   */
  *sample(n: number, rng: Rng): Iterable<tf.Tensor> {
    const z = this.prior(rng.normal<tf.Rank.R2>([n, this.latent]));
    const out = this.nets.decoder.apply(z);
    if (this.latent >= out.shape[1]) yield z.slice([0, 0], out.shape);
    yield this.nets.likelihood.draw(out, rng);
  }
  // #endregion

  /** From standard normal numbers to codes: as they are, or stretched over a plain autoencoder's codes. [n, latent] -> [n, latent] */
  prior(u: tf.Tensor2D): tf.Tensor2D {
    const plain = tf.sub(1, this.variational);
    return u
      .mul<tf.Tensor2D>(this.variational)
      .add(this.codes.stretch(u).mul(plain));
  }

  /** 1 for a VAE. 0 with its KL term switched off: then z = mu, and nothing is drawn. */
  protected get variational(): tf.Scalar {
    return knob(() => (this.config['kl'] ? 1 : 0));
  }
}
