import * as tf from '../../math/tf';
import type { Weights } from '../model';

// #region actnorm
/**
 * Kingma & Dhariwal 2018: each channel is shifted and scaled. The first
 * batch sets both so that it leaves with mean 0 and variance 1; after
 * that
 * they are learned like any other weight.
 */
export class Actnorm {
  readonly bias: tf.Variable<tf.Rank.R1>;
  readonly logScale: tf.Variable<tf.Rank.R1>;

  constructor(readonly channels: number) {
    this.bias = tf.variable(tf.zeros<tf.Rank.R1>([channels]));
    this.logScale = tf.variable(tf.zeros<tf.Rank.R1>([channels]));
  }

  /**
   * Takes bias and scale from this batch where `first` is 1, and leaves
   * them where it is 0. x: [places, channels]
   */
  begin(x: tf.Tensor2D, first: tf.Scalar): void {
    const mean = x.mean(0);
    const variance = x.sub(mean).square().mean(0);
    const set = (weight: tf.Variable, value: tf.Tensor) =>
      weight.assign(value.mul(first).add(weight.mul(tf.sub(1, first))));
    set(this.bias, mean.neg());
    // 1e-6: a channel may hold one color only
    set(this.logScale, variance.add(1e-6).log().mul(-0.5));
  }

  /**
   * x: [places, channels] -> y: [places, channels], logDet of one place
   */
  forward(x: tf.Tensor2D): { y: tf.Tensor2D; logDet: tf.Scalar } {
    const y = x.add(this.bias).mul(this.logScale.exp());
    return {
      y: y as tf.Tensor2D,
      logDet: this.logScale.sum<tf.Scalar>(),
    };
  }

  /** y: [places, channels] -> x: [places, channels] */
  inverse(y: tf.Tensor2D): tf.Tensor2D {
    return y.mul(this.logScale.neg().exp()).sub(this.bias);
  }
  // #endregion

  named(prefix: string): Weights {
    return {
      [`${prefix}.bias`]: this.bias,
      [`${prefix}.logScale`]: this.logScale,
    };
  }
}
