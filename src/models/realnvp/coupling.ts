import type { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import { Mlp } from '../nn';

/** Most that one coupling may stretch or squeeze, as a logarithm: a factor of e^2 = 7.4 either way. */
const bound = 2;

// #region coupling
/**
 * Affine coupling, Dinh et al. 2016: one coordinate stays, and says how
 * the other is stretched and shifted.
 */
export class Coupling {
  /**
   * s and t of the paper: [n, 1] -> [n, 2]. It is never inverted, so it
   * may be any network.
   */
  readonly net: Mlp;

  /**
   * stays: the coordinate that is only read. stretch: false makes s =
   * 0, the coupling of NICE (Dinh et al. 2014).
   */
  constructor(
    readonly stays: 0 | 1,
    hidden: readonly number[],
    readonly stretch: boolean,
    rng: Rng,
    trainable: boolean,
  ) {
    this.net = new Mlp([1, ...hidden, 2], rng, trainable);
    const { w } = this.net.layers.at(-1)!;
    // s = t = 0: the coupling starts as the identity
    w.assign(tf.zerosLike(w));
  }

  /**
   * Toward noise. x: [n, 2] -> y: [n, 2], logDet: log |det dy/dx| [n]
   */
  forward(x: tf.Tensor2D): { y: tf.Tensor2D; logDet: tf.Tensor1D } {
    const [still, moved] = this.split(x);
    const { s, t } = this.ask(still);
    return {
      y: this.join(still, moved.mul(s.exp()).add(t)),
      logDet: s.flatten(),
    };
  }

  /**
   * Toward data: the same s and t, undone in the other order. y: [n,
   * 2] -> x: [n, 2]
   */
  inverse(y: tf.Tensor2D): tf.Tensor2D {
    const [still, moved] = this.split(y);
    const { s, t } = this.ask(still);
    return this.join(still, moved.sub(t).mul(s.neg().exp()));
  }

  /**
   * still: [n, 1] -> s, t: [n, 1]. tanh keeps s within its bound, so no
   * point is thrown to infinity.
   */
  private ask(still: tf.Tensor2D): { s: tf.Tensor2D; t: tf.Tensor2D } {
    const [s, t] = tf.split(this.net.apply(still), 2, 1) as [
      tf.Tensor2D,
      tf.Tensor2D,
    ];
    return {
      s: this.stretch ? s.div(bound).tanh().mul(bound) : s.mul(0),
      t,
    };
  }
  // #endregion

  private split(
    x: tf.Tensor2D,
  ): [still: tf.Tensor2D, moved: tf.Tensor2D] {
    const [a, b] = tf.split(x, 2, 1) as [tf.Tensor2D, tf.Tensor2D];
    return this.stays === 0 ? [a, b] : [b, a];
  }

  private join(still: tf.Tensor2D, moved: tf.Tensor): tf.Tensor2D {
    return tf.concat(
      this.stays === 0
        ? [still, moved as tf.Tensor2D]
        : [moved as tf.Tensor2D, still],
      1,
    );
  }
}
