import * as tf from '../../math/tf';

// #region closeness
/**
 * Minibatch discrimination (Salimans et al. 2016, section 3.2) in its
 * plainest form: each point also carries how close its batch is, the
 * mean over it of exp(-|x_i - x_j|_1). The paper sums, and measures the
 * distance between learned features; ours is between the points
 * themselves. [n, 2] -> [n, 1]
 */
export function closeness(x: tf.Tensor2D): tf.Tensor2D {
  const [n, size] = x.shape;
  const [each, other] = [
    x.reshape([n, 1, size]),
    x.reshape([1, n, size]),
  ];
  const apart = each.sub(other).abs().sum(2); // [n, n]
  return apart.neg().exp().mean(1, true) as tf.Tensor2D;
}
// #endregion
