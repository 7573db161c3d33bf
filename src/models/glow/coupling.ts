import type { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import { Mlp } from '../nn';

/** Most that a coupling may stretch or squeeze, as a logarithm. */
const bound = 2;

// #region coupling
/**
 * Affine coupling of half the channels. The paper's network is
 * convolutional; ours is fully connected, and sees the whole half at once.
 */
export class Coupling {
  /** [n, places * channels / 2] -> [n, places * channels]: log-stretch and shift for the other half */
  readonly net: Mlp;

  constructor(
    readonly places: number,
    readonly channels: number,
    hidden: readonly number[],
    rng: Rng,
  ) {
    const half = (places * channels) / 2;
    this.net = new Mlp([half, ...hidden, 2 * half], rng);
    const { w } = this.net.layers.at(-1)!;
    w.assign(tf.zerosLike(w)); // starts as the identity
  }

  /** x: [n * places, channels] -> y alike, logDet: [n] */
  forward(x: tf.Tensor2D): { y: tf.Tensor2D; logDet: tf.Tensor1D } {
    const [moved, still] = this.halves(x);
    const { s, t } = this.ask(still);
    return {
      y: this.whole(moved.mul(s.exp()).add(t), still),
      logDet: s.sum<tf.Tensor1D>(1),
    };
  }

  /** y: [n * places, channels] -> x alike */
  inverse(y: tf.Tensor2D): tf.Tensor2D {
    const [moved, still] = this.halves(y);
    const { s, t } = this.ask(still);
    return this.whole(moved.sub(t).mul(s.neg().exp()), still);
  }

  /** still: [n, half] -> s, t: [n, half] */
  private ask(still: tf.Tensor2D): { s: tf.Tensor2D; t: tf.Tensor2D } {
    const [s, t] = tf.split(this.net.apply(still), 2, 1) as [
      tf.Tensor2D,
      tf.Tensor2D,
    ];
    return { s: s.div(bound).tanh().mul(bound), t };
  }
  // #endregion

  /** [n * places, channels] -> two of [n, places * channels / 2] */
  private halves(
    x: tf.Tensor2D,
  ): [moved: tf.Tensor2D, still: tf.Tensor2D] {
    return tf
      .split(x, 2, 1)
      .map((half) => half.reshape([x.shape[0] / this.places, -1])) as [
      tf.Tensor2D,
      tf.Tensor2D,
    ];
  }

  private whole(moved: tf.Tensor, still: tf.Tensor): tf.Tensor2D {
    return tf.concat(
      [moved, still].map((half) =>
        half.reshape<tf.Tensor2D>([-1, this.channels / 2]),
      ),
      1,
    );
  }
}
