/**
 * A variational autoencoder: Kingma & Welling 2013 (arXiv:1312.6114). With the KL term switched off it is a plain
 * autoencoder, and with corruption as well a denoising one (Vincent et al. 2008).
 */
import { knob } from '../../math/input';
import type { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import type { Config, Metrics, Model, Weights } from '../model';
import { Adam } from '../nn';
import { Codes } from './codes';
import { estimators, type Belief } from './gradient';
import { klShares } from './kl';
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

export class Vae implements Model {
  readonly weights;
  readonly memory;
  readonly codes: Codes;
  readonly latent: number;
  private readonly adam: Adam;
  private readonly step = tf.variable(tf.scalar(0), false);
  /** The two terms of the last step's loss, nats [2] */
  private readonly terms = tf.variable(
    tf.zeros<tf.Rank.R1>([2]),
    false,
  );

  constructor(
    readonly config: Config,
    readonly nets: Nets,
  ) {
    const { encoder, decoder, likelihood } = nets;
    this.latent = config['latent'] as number;
    this.codes = new Codes(this.latent);
    const all = {
      ...encoder.named('encoder'),
      ...decoder.named('decoder'),
      ...likelihood.weights,
    };
    const learned = Object.fromEntries(
      Object.entries(all).filter(([, { trainable }]) => trainable),
    );
    this.adam = new Adam(
      learned,
      () => config['learningRate'] as number,
    );
    this.weights = { ...all, ...this.codes.weights };
    this.memory = {
      step: this.step,
      terms: this.terms,
      ...this.adam.named('adam'),
    };
  }

  // #region trainStep
  /**
   * One step on the two terms of the loss. x: [batch, width] -> nats per
   * example
   */
  trainStep(x: tf.Tensor, rng: Rng): Metrics {
    // x itself, but for a denoising autoencoder
    const seen = this.corrupt(x as tf.Tensor2D, rng);
    const on = this.variational;
    const beta = knob(() => this.config['beta'] as number);
    const eps = rng
      .normal<tf.Rank.R2>([x.shape[0]!, this.latent])
      .mul<tf.Tensor2D>(on);
    const costs = estimators[this.config['gradient'] as string]!(
      this,
      x as tf.Tensor2D,
      seen,
      eps,
    );
    this.adam.minimize(() => {
      const { belief, cost, descend } = costs();
      const kl = klShares(belief.mu, belief.logVar)
        .sum(1)
        .mean<tf.Scalar>()
        .mul<tf.Scalar>(on);
      this.terms.assign(tf.stack([cost.mean(), kl]) as tf.Tensor1D);
      this.codes.follow(belief.mu);
      // minus Eq. (10), where beta is 1
      return descend.mean<tf.Scalar>().add(beta.mul(kl));
    }, this.slowed());
    const [reconstruction, kl] = tf.unstack(this.terms) as [
      tf.Scalar,
      tf.Scalar,
    ];
    return {
      reconstruction,
      kl,
      loss: reconstruction.add(beta.mul(kl)),
    };
  }
  // #endregion

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
  private get variational(): tf.Scalar {
    return knob(() => (this.config['kl'] ? 1 : 0));
  }

  /** What is left of the learning rate: a half after `decay` steps, a third after twice as many. */
  private slowed(): tf.Scalar {
    this.step.assign(this.step.add(1));
    return tf.div(
      1,
      this.step.div(this.config['decay'] as number).add(1),
    );
  }

  private corrupt(x: tf.Tensor2D, rng: Rng): tf.Tensor2D {
    const corruption = this.config['corruption'] as number;
    return corruption > 0
      ? x.add(rng.normal<tf.Rank.R2>(x.shape).mul(corruption))
      : x;
  }
}
