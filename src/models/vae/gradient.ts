/** Two ways to move the encoder, although what it leads to is drawn by chance. */
import type * as tf from '../../math/tf';

export interface Belief {
  /** [batch, latent] */
  readonly mu: tf.Tensor2D;
  readonly logVar: tf.Tensor2D;
}
export interface Costs {
  readonly belief: Belief;
  /** What rebuilding each example cost, nats [batch] */
  readonly cost: tf.Tensor1D;
  /** What to descend for it: equal to `cost`, or with the same gradient on average [batch] */
  readonly descend: tf.Tensor1D;
}
/** What a gradient asks of the model. */
export interface Rebuilds {
  encode(x: tf.Tensor2D): Belief;
  /** Of rebuilding x from z, nats [batch] */
  cost(x: tf.Tensor2D, z: tf.Tensor2D): tf.Tensor1D;
}
/** x, seen: [batch, width], eps: [batch, latent] -> to be called under the gradient */
export type Estimator = (
  vae: Rebuilds,
  x: tf.Tensor2D,
  seen: tf.Tensor2D,
  eps: tf.Tensor2D,
) => () => Costs;

// #region reparameterized
/**
 * z = mu + sigma * eps: chance enters from outside, and the gradient
 * runs through mu and sigma. Section 2.4 of the paper.
 */
export const place = (
  { mu, logVar }: Belief,
  eps: tf.Tensor2D,
): tf.Tensor2D => mu.add(logVar.div(2).exp().mul(eps));

const reparameterized: Estimator = (vae, x, seen, eps) => () => {
  const belief = vae.encode(seen);
  const cost = vae.cost(x, place(belief, eps));
  return { belief, cost, descend: cost };
};
// #endregion

// #region score
/**
 * The same gradient on average without a way through z: the cost, as a
 * plain number, times the slope of log q(z | x).
 * Section 2.2 of the paper calls it the naive estimator, of very high
 * variance. Also known as REINFORCE.
 */
const score: Estimator = (vae, x, seen, eps) => {
  // drawn before the gradient is taken: a number like any other
  const z = place(vae.encode(seen), eps);
  const price = vae.cost(x, z);
  return () => {
    const belief = vae.encode(seen);
    return {
      belief,
      cost: price,
      descend: vae.cost(x, z).add(price.mul(logQ(z, belief))),
    };
  };
};

/**
 * log N(z; mu, sigma^2) up to a constant, summed over the latent. ->
 * [batch]
 */
const logQ = (z: tf.Tensor2D, { mu, logVar }: Belief): tf.Tensor1D =>
  z
    .sub(mu)
    .square()
    .div(logVar.exp())
    .add(logVar)
    .sum<tf.Tensor1D>(1)
    .div(-2);
// #endregion

export const estimators: Readonly<Record<string, Estimator>> = {
  reparameterized,
  score,
};
