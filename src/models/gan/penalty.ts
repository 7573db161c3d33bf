import type { Rng } from '../../math/rng';
import * as tf from '../../math/tf';

// #region slopePenalty
/**
 * The gradient penalty of Gulrajani et al. 2017: the critic's slope
 * should be 1 on the way between a real and a generated point.
 * real, fake: [n, 2] -> rank 0. lambda = 10 as in the paper.
 */
export function slopePenalty(
  critic: (x: tf.Tensor2D) => tf.Tensor2D,
  real: tf.Tensor2D,
  fake: tf.Tensor2D,
  rng: Rng,
): tf.Scalar {
  // the paper's epsilon, one for each pair
  const along = rng.uniform<tf.Rank.R2>([real.shape[0], 1]);
  const between = real.mul(along).add(fake.mul(tf.sub(1, along)));
  const total = (x: tf.Tensor) => critic(x as tf.Tensor2D).sum();
  const slope = tf.grad(total)(between); // [n, 2]
  const square = slope.square().sum(1); // [n]
  const length = square.add(1e-12).sqrt(); // the root has no slope at 0
  return length.sub(1).square().mean<tf.Scalar>().mul(10);
}
// #endregion
