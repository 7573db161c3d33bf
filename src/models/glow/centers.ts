import type { Rng } from '../../math/rng';
import * as tf from '../../math/tf';

/** How far from 0 the centers start, along each axis. */
const spread = 0.3;

// #region centers
/**
 * The noise that data are turned into: equally many draws around each
 * of
 * a few learned centers, normal, with deviation 1. With a single one
 * this
 * is the paper's, but for its place.
 */
export class Centers {
  readonly at: tf.Variable<tf.Rank.R2>; // [count, width]

  constructor(
    readonly count: number,
    readonly width: number,
    rng: Rng,
  ) {
    const draws = Float32Array.from(
      { length: count * width },
      () => spread * rng.gauss(),
    );
    this.at = tf.variable(tf.tensor2d(draws, [count, width]));
  }

  /** z: [n, width] -> nats [n] */
  logDensity(z: tf.Tensor2D): tf.Tensor1D {
    const product = tf.matMul(z, this.at, false, true); // [n, count]
    const squares = z
      .square()
      .sum(1, true)
      .add(this.at.square().sum(1));
    const distances = squares.sub(product.mul(2));
    const constant =
      Math.log(this.count) + (this.width / 2) * Math.log(2 * Math.PI);
    return tf
      .logSumExp(distances.mul(-0.5), 1)
      .sub(constant) as tf.Tensor1D;
  }

  /**
   * Draws whose distance from their center is multiplied by
   * `temperature`. -> [n, width]
   */
  draw(n: number, temperature: tf.Scalar, rng: Rng): tf.Tensor2D {
    const which = rng
      .uniform<tf.Rank.R1>([n], 0, this.count)
      .floor()
      .toInt();
    const center = tf.oneHot(which, this.count).matMul(this.at);
    return rng
      .normal<tf.Rank.R2>([n, this.width])
      .mul(temperature)
      .add(center);
  }
}
// #endregion
