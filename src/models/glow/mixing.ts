import type { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import type { Weights } from '../model';
import { decomposed, rotation } from './matrix';

// #region mixing
/**
 * Invertible 1 x 1 convolution (Kingma & Dhariwal 2018): at every place
 * the channels are multiplied by the same matrix W = P L (U + diag(s)).
 * P, a permutation, and the signs of s stay; L, U and log |s| are
 * learned.
 * So log |det W| is the sum of log |s|: no determinant is ever
 * computed.
 */
export class Mixing {
  readonly lower: tf.Variable<tf.Rank.R2>;
  readonly upper: tf.Variable<tf.Rank.R2>;
  readonly logS: tf.Variable<tf.Rank.R1>;
  private readonly p: tf.Variable<tf.Rank.R2>;
  private readonly signs: tf.Variable<tf.Rank.R1>;

  /**
   * Starts as a random rotation, |det W| = 1, and stays it where
   * `learned` is false.
   */
  constructor(
    readonly channels: number,
    rng: Rng,
    learned = true,
  ) {
    const { p, l, u } = decomposed(rotation(channels, rng));
    const s = u.map((row, i) => row[i]!);
    this.p = tf.variable(tf.tensor2d(p), false);
    this.signs = tf.variable(tf.tensor1d(s.map(Math.sign)), false);
    this.lower = tf.variable(tf.tensor2d(l), learned);
    this.upper = tf.variable(tf.tensor2d(u), learned);
    const logS = s.map((value) => Math.log(Math.abs(value)));
    this.logS = tf.variable(tf.tensor1d(logS), learned);
  }

  /**
   * x: [places, channels] -> y: [places, channels], logDet: log |det W|
   * of one place
   */
  forward(x: tf.Tensor2D): { y: tf.Tensor2D; logDet: tf.Scalar } {
    const { p, eye, l, u, s } = this.factors();
    const w = p.matMul(eye.add(l)).matMul(u.add(eye.mul(s)));
    return {
      y: tf.matMul<tf.Tensor2D>(x, w),
      logDet: this.logS.sum<tf.Scalar>(),
    };
  }

  /**
   * y: [places, channels] -> x: [places, channels], by the inverses of
   * the three factors
   */
  inverse(y: tf.Tensor2D): tf.Tensor2D {
    const { p, l, u, s } = this.factors();
    const column = s.reshape([this.channels, 1]);
    // U + diag(s) = diag(s) (I + U / s)
    const upperBack = this.undone(u.div(column)).div(s);
    const back = upperBack
      .matMul(this.undone(l))
      .matMul(p, false, true);
    return tf.matMul<tf.Tensor2D>(y, back);
  }

  /**
   * (I + n)^-1 = I - n + n^2 - ..., here as (I - n)(I + n^2)(I +
   * n^4)...:
   * exact after few factors, for n has zeros on and to one side of its
   * diagonal, and its powers from `channels` on are 0.
   */
  private undone(n: tf.Tensor): tf.Tensor {
    const eye = tf.eye(this.channels);
    let power = n.neg();
    let product = eye.add(power);
    for (let done = 2; done < this.channels; done *= 2) {
      power = power.matMul(power);
      product = product.matMul(eye.add(power));
    }
    return product;
  }
  // #endregion

  /** p, eye, l, u: [channels, channels], l and u without a diagonal; s: [channels] */
  private factors() {
    const size = this.channels;
    const below = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (_, j) => +(j < i)),
    );
    const mask = tf.tensor2d(below);
    return {
      p: this.p,
      eye: tf.eye(size),
      l: this.lower.mul(mask),
      u: this.upper.mul(mask.transpose()),
      s: this.logS.exp().mul(this.signs),
    };
  }

  named(prefix: string): Weights {
    return {
      [`${prefix}.p`]: this.p,
      [`${prefix}.signs`]: this.signs,
      [`${prefix}.lower`]: this.lower,
      [`${prefix}.upper`]: this.upper,
      [`${prefix}.logS`]: this.logS,
    };
  }
}
