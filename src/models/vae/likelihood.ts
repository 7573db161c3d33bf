/** What the decoder's output means: the two choices of Kingma & Welling 2013, Appendix C. */
import type { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import type { Weights } from '../model';

export interface Likelihood {
  /** Trained numbers of its own. */
  readonly weights: Weights;
  /** -log p(x | z) in nats, constants included. x, out: [n, width] -> [n] */
  cost(x: tf.Tensor2D, out: tf.Tensor2D): tf.Tensor1D;
  /** The mean of p(x | z): what pictures show. out: [n, width] -> [n, width] */
  mean(out: tf.Tensor2D): tf.Tensor2D;
  /** A sample from p(x | z), or its mean where samples would be speckle. out: [n, width] -> [n, width] */
  draw(out: tf.Tensor2D, rng: Rng): tf.Tensor2D;
}

// #region gaussian
/**
 * Round normal noise around the decoder's output, with one deviation
 * for all: fixed, or learned with the rest.
 */
export function gaussian(
  deviation: number,
  learned: boolean,
): Likelihood {
  const logDeviation = tf.variable(
    tf.scalar(Math.log(deviation)),
    learned,
  );
  return {
    weights: { 'likelihood.logDeviation': logDeviation },
    cost: (x, out) =>
      x
        .sub(out)
        .div(logDeviation.exp())
        .square()
        .div(2)
        .add(logDeviation.add(0.5 * Math.log(2 * Math.PI)))
        .sum(1),
    mean: (out) => out,
    draw: (out, rng) =>
      out.add(
        rng.normal<tf.Rank.R2>(out.shape).mul(logDeviation.exp()),
      ),
  };
}
// #endregion

// #region bernoulli
/**
 * Each pixel is ink with a probability of its own; the output is its
 * logit. -[x log p + (1 - x) log(1 - p)], in its stable form.
 */
export const bernoulli = (): Likelihood => ({
  weights: {},
  cost: (x, out) => tf.softplus(out).sub(x.mul(out)).sum(1),
  mean: (out) => tf.sigmoid(out),
  draw: (out) => tf.sigmoid(out),
});
// #endregion
