import * as tf from '../../math/tf';

/** Places of the latent plane with all further coordinates at 0. at: [n, 2] -> [n, latent] */
export const latentAt = (
  at: tf.Tensor2D,
  latent: number,
): tf.Tensor2D =>
  at
    .pad<tf.Tensor2D>([
      [0, 0],
      [0, Math.max(0, latent - 2)],
    ])
    .slice([0, 0], [at.shape[0], latent]);
