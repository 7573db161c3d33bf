/**
 * A variational autoencoder: Kingma & Welling 2013 (arXiv:1312.6114). With the KL term switched off it is a plain
 * autoencoder, and with corruption as well a denoising one (Vincent et al. 2008).
 */
import { knob } from '../../math/input';
import type { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import type { Config, Metrics, Model } from '../model';
import { Adam } from '../nn';
import { Coder, type Nets } from './coder';
import { estimators } from './gradient';
import { klShares } from './kl';

/** Encoder and decoder, and how they are trained. */
export class Vae extends Coder implements Model {
  readonly weights;
  readonly memory;
  private readonly adam: Adam;
  private readonly step = tf.variable(tf.scalar(0), false);
  /** The two terms of the last step's loss, nats [2] */
  private readonly terms = tf.variable(
    tf.zeros<tf.Rank.R1>([2]),
    false,
  );

  constructor(config: Config, nets: Nets) {
    super(config, nets);
    const { encoder, decoder, likelihood } = nets;
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
