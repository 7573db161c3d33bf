import * as tf from '../../math/tf';
import type { Level, Parts } from '../ddpm/predict';

/** Ink 0 .. 1 is -1 .. 1 inside, about as wide as the noise. */
export const inside = (ink: tf.Tensor2D) =>
  ink.mul<tf.Tensor2D>(2).sub<tf.Tensor2D>(1);
export const toInk = (x: tf.Tensor): tf.Tensor2D =>
  tf.clipByValue(x.add(1).div(2), 0, 1);

/** No pixel is blacker than ink or whiter than paper; the noise is what is left of xt then. [n, width] each */
export function within(
  { x0: any }: Parts,
  xt: tf.Tensor2D,
  { signal, noise }: Level,
): Parts {
  const x0 = tf.clipByValue(any, -1, 1) as tf.Tensor2D;
  return { x0, eps: xt.sub(tf.mul(x0, signal)).div(noise) };
}
