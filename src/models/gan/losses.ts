/**
 * What each network of a GAN pays, for every variant of the game. `real`
 * and `fake` are D's outputs before any squashing (logits, or a critic's
 * scores) [batch, 1]; losses are means over the batch, rank 0.
 */
import * as tf from '../../math/tf';
import type { GanConfig } from './about';

export type LossName = GanConfig['loss'];

export interface Game {
  /**
   * `one` is the target for real points: 1, or less with one-sided label
   * smoothing (Salimans et al. 2016, section 3.4).
   */
  discriminator(
    real: tf.Tensor,
    fake: tf.Tensor,
    one: number,
  ): tf.Scalar;
  generator(fake: tf.Tensor): tf.Scalar;
}

const mean = (x: tf.Tensor) => x.mean<tf.Scalar>();

// #region minimax
/** -[y log D + (1 - y) log(1 - D)], where D = sigmoid(logits). */
const crossEntropy = (logits: tf.Tensor, y: number) =>
  mean(tf.softplus(logits).sub(logits.mul(y)));

/** D's loss is minus Eq. (1) of Goodfellow et al. 2014. */
const classify: Game['discriminator'] = (real, fake, one) =>
  crossEntropy(real, one).add(crossEntropy(fake, 0));

/** G goes down the second term of Eq. (1): log(1 - D(G(z))). */
const minimax: Game = {
  discriminator: classify,
  generator: (fake) => mean(tf.softplus(fake)).neg(),
};

/**
 * G goes up log D(G(z)) instead: stronger gradients while D is winning
 * (the end of the paper's section 3).
 */
const nonSaturating: Game = {
  discriminator: classify,
  generator: (fake) => crossEntropy(fake, 1),
};
// #endregion

// #region variants
/**
 * Mao et al. 2016: the targets are 0 for generated points, 1 for real
 * ones, and 1 for what G is after.
 */
const leastSquares: Game = {
  discriminator: (real, fake, one) =>
    mean(real.sub(one).square())
      .add<tf.Scalar>(mean(fake.square()))
      .mul(0.5),
  generator: (fake) => mean(fake.sub(1).square()).mul(0.5),
};

/** Lim & Ye 2017: D stops caring beyond a margin, 1 either way. */
const hinge: Game = {
  discriminator: (real, fake) =>
    mean(tf.relu(tf.sub(1, real))).add(mean(tf.relu(fake.add(1)))),
  generator: (fake) => mean(fake).neg(),
};

/**
 * Arjovsky et al. 2017: a critic's mean score, generated minus real.
 * discriminatorStep adds the penalty on its slope.
 */
const wasserstein: Game = {
  discriminator: (real, fake) => mean(fake).sub(mean(real)),
  generator: (fake) => mean(fake).neg(),
};
// #endregion

export const games: Readonly<Record<LossName, Game>> = {
  minimax,
  'non-saturating': nonSaturating,
  'least-squares': leastSquares,
  hinge,
  wasserstein,
};

/**
 * Where D draws the line between real and generated: a logit of 0 is
 * D = 0.5; least squares aims at 0 and 1.
 */
export const boundary = (loss: LossName) =>
  loss === 'least-squares' ? 0.5 : 0;

/** Share of an even mix that D puts on the right side of its line. */
export function accuracy(
  loss: LossName,
  real: tf.Tensor,
  fake: tf.Tensor,
): tf.Scalar {
  const at = boundary(loss);
  const right = [real.greater(at), fake.lessEqual(at)];
  return tf.concat(right.map((side) => side.cast('float32'))).mean();
}
