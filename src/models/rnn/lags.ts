import * as tf from '../../math/tf';
import type { Rnn } from './model';

// #region lags
/**
 * How long the gradient is when it arrives: the norm of the gradient of
 * the last symbol's loss with respect to the state that was handed on
 * 0, 1 ... symbols before, averaged over stretches. Bengio, Simard &
 * Frasconi 1994 showed why it shrinks. x: [n, T + 1] -> [T]
 */
export function lags(rnn: Rnn, x: tf.Tensor2D): tf.Tensor1D {
  const [n, size] = [x.shape[0], x.shape[1] - 1];
  const width = rnn.layer.cell.states * rnn.layer.width;
  const slope = tf.grad((nudge: tf.Tensor) =>
    rnn
      .surprise(x, nudge as tf.Tensor3D)
      .slice([0, size - 1], [n, 1])
      .sum(),
  )(tf.zeros([size, n, width]));
  const norms = slope.square().sum(2).sqrt().mean(1);
  return tf.reverse1d(norms as tf.Tensor1D);
}
// #endregion
