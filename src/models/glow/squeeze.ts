import * as tf from '../../math/tf';

/** Squeezing stops where at most so many places are left on a side. */
const most = 7;

/** Side of the square of pixels that becomes one place: 2 at 14 x 14 (7 x 7 places), 4 at 28 x 28. */
export function blockOf(size: number): number {
  let block = 2;
  while (size / block > most) block *= 2;
  if (size % block !== 0)
    throw new Error(
      `glow: pictures ${size} pixels wide cannot be cut in blocks of ${block}`,
    );
  return block;
}

// #region squeeze
/**
 * Each block of pixels becomes one place with as many channels. [n,
 * size * size] -> [n * places, block * block]
 */
export function squeeze(x: tf.Tensor2D, size: number): tf.Tensor2D {
  const block = blockOf(size);
  const side = size / block;
  const rows = x.reshape<tf.Tensor4D>([
    x.shape[0] * side,
    block,
    side,
    block,
  ]);
  return rows.transpose([0, 2, 1, 3]).reshape([-1, block * block]);
}

/** The way back. [n * places, block * block] -> [n, size * size] */
export function unsqueeze(h: tf.Tensor2D, size: number): tf.Tensor2D {
  const block = blockOf(size);
  const side = size / block;
  const rows = h.reshape<tf.Tensor4D>([-1, side, block, block]);
  return rows.transpose([0, 2, 1, 3]).reshape([-1, size * size]);
}
// #endregion
