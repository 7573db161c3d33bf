import * as tf from '../../math/tf';

// #region closeness
/**
 * Minibatch discrimination (Salimans et al. 2016, section 3.2) in its plainest form: each point also carries how
 * close the rest of its batch is, the sum over the others of exp(-|x_i - x_j|_1), here as a mean. The paper
 * measures the distance between learned features; ours is between the points themselves. [n, 2] -> [n, 1]
 */
export function closeness(x: tf.Tensor2D): tf.Tensor2D {
  const [n, size] = x.shape;
  const apart = x
    .reshape([n, 1, size])
    .sub(x.reshape([1, n, size]))
    .abs()
    .sum(2); // [n, n]
  return apart.neg().exp().mean(1, true) as tf.Tensor2D;
}
// #endregion
