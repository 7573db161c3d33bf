import type * as tf from '../../math/tf';

// #region kl
/**
 * How far q = N(mu, sigma^2) is from the prior N(0, 1), in nats: each
 * coordinate's share of KL(q || p).
 * Kingma & Welling 2013, Appendix B, with the sign turned. mu, logVar:
 * [n, latent] -> [n, latent]
 */
export const klShares = (
  mu: tf.Tensor2D,
  logVar: tf.Tensor2D,
): tf.Tensor2D =>
  mu.square().add(logVar.exp()).sub(1).sub(logVar).div(2);
// #endregion
