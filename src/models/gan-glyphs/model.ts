import * as tf from '../../math/tf';
import { Gan } from '../gan/model';
import type { Mlp } from '../nn';

/**
 * The same game on pictures: Goodfellow et al. 2014 (arXiv:1406.2661),
 * with fully connected networks as in its own experiments on digits.
 */
export class GlyphGan extends Gan {
  // #region generate
  /** Each pixel squashed to 0 paper .. 1 ink. [n, latent] -> [n, size] */
  override generate(z: tf.Tensor2D, generator?: Mlp): tf.Tensor2D {
    return tf.sigmoid(super.generate(z, generator));
  }
  // #endregion
}
