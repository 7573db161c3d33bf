import * as tf from '../../math/tf';

// #region attention
/**
 * Scaled dot-product attention for all heads at once, Vaswani et al.
 * 2017, Eq. (1). q, k, v: [batch, heads, T, d]; blocked: [T, T], 0
 * where a symbol may look, and as good as minus infinity elsewhere.
 * -> mixed: [batch, heads, T, d], weights: [batch, heads, T, T]
 */
export function attention(
  q: tf.Tensor4D,
  k: tf.Tensor4D,
  v: tf.Tensor4D,
  blocked: tf.Tensor2D,
) {
  const scores = tf
    .matMul(q, k, false, true)
    .div(Math.sqrt(q.shape[3]));
  // Every row of the weights sums to 1.
  const weights = tf.softmax(scores.add<tf.Tensor4D>(blocked));
  return { mixed: tf.matMul(weights, v) as tf.Tensor4D, weights };
}

/** Row t may look at columns 0 ... t. -> [T, T] */
export function causal(size: number): tf.Tensor2D {
  const later = (i: number) => i % size > Math.floor(i / size);
  const values = Array.from({ length: size ** 2 }, (_, i) =>
    later(i) ? -1e9 : 0,
  );
  return tf.tensor2d(values, [size, size]);
}
// #endregion
