import * as tf from '../../math/tf';
import type { Weights } from '../model';

/**
 * Where a plain autoencoder puts its codes: a running mean and deviation for each coordinate. Nothing in its loss
 * says where they should lie, so whoever wants to draw a code at random has to look.
 */
export class Codes {
  readonly mean: tf.Variable<tf.Rank.R1>;
  readonly variance: tf.Variable<tf.Rank.R1>;

  constructor(latent: number) {
    this.mean = tf.variable(tf.zeros<tf.Rank.R1>([latent]), false);
    this.variance = tf.variable(tf.ones<tf.Rank.R1>([latent]), false);
  }

  get weights(): Weights {
    return { 'codes.mean': this.mean, 'codes.variance': this.variance };
  }

  /** Moves a hundredth of the way to this batch. mu: [batch, latent] */
  follow(mu: tf.Tensor2D): void {
    const { mean, variance } = tf.moments(mu, 0);
    this.mean.assign(this.mean.mul(0.99).add(mean.mul(0.01)));
    this.variance.assign(
      this.variance.mul(0.99).add(variance.mul(0.01)),
    );
  }

  /** The prior's draws, as wide as the codes and around their mean. u: [n, latent] -> [n, latent] */
  stretch(u: tf.Tensor2D): tf.Tensor2D {
    return u.mul(this.variance.sqrt()).add(this.mean);
  }
}
