import type * as tf from '../../math/tf';

// #region gray
/**
 * Gray levels 0 ... levels - 1, each spread over its width by u in [0,
 * 1); the whole lies evenly around 0. x: [n, width], 0 to 1 -> y
 */
export function dequantize(
  x: tf.Tensor2D,
  levels: number,
  u: tf.Tensor,
): tf.Tensor2D {
  const level = x
    .mul(levels)
    .floor()
    .clipByValue(0, levels - 1);
  return level.add(u).div(levels).sub(0.5);
}

/** Back to gray levels, 0 paper to 1 ink. y: [n, width] -> x */
export function quantize(y: tf.Tensor2D, levels: number): tf.Tensor2D {
  const level = y
    .add(0.5)
    .mul(levels)
    .floor()
    .clipByValue(0, levels - 1);
  return level.div(levels - 1);
}
// #endregion
