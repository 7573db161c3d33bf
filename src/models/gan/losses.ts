/**
 * What each network of a GAN pays, for every variant of the game. `real` and `fake` are D's outputs before any
 * squashing (logits, or a critic's scores) [batch, 1]; losses are means over the batch, rank 0.
 */
import * as tf from '../../math/tf';

export type LossName = 'minimax' | 'non-saturating' | 'least-squares' | 'hinge' | 'wasserstein';

export interface Game {
  /** `one` is the target for real points: 1, or less with one-sided label smoothing (Salimans et al. 2016, 3.4). */
  discriminator(real: tf.Tensor, fake: tf.Tensor, one: number): tf.Scalar;
  generator(fake: tf.Tensor): tf.Scalar;
}

const mean = (x: tf.Tensor) => x.mean<tf.Scalar>();

/** -[y log D + (1 - y) log(1 - D)] with D = sigmoid(logits), in its stable form. */
const crossEntropy = (logits: tf.Tensor, y: number) => mean(tf.softplus(logits).sub(logits.mul(y)));

// #region minimax
/** Goodfellow et al. 2014. D's loss is minus Eq. (1). */
const classify: Game['discriminator'] = (real, fake, one) =>
  crossEntropy(real, one).add(crossEntropy(fake, 0));

/** G goes down the same V that D goes up: log(1 - D(G(z))), the second term of Eq. (1). */
const minimax: Game = { discriminator: classify, generator: (fake) => mean(tf.softplus(fake)).neg() };

/** G goes up log D(G(z)) instead: stronger gradients while D is winning (Goodfellow et al. 2014, end of section 3). */
const nonSaturating: Game = { discriminator: classify, generator: (fake) => crossEntropy(fake, 1) };
// #endregion

// #region variants
/** Mao et al. 2016, Eq. (9): a = 0 for generated, b = 1 for real, c = 1 for what G wants. */
const leastSquares: Game = {
  discriminator: (real, fake, one) =>
    mean(real.sub(one).square()).add<tf.Scalar>(mean(fake.square())).mul(0.5),
  generator: (fake) => mean(fake.sub(1).square()).mul(0.5),
};

/** Lim & Ye 2017: D stops caring once a point is beyond its margin of 1. */
const hinge: Game = {
  discriminator: (real, fake) => mean(tf.relu(tf.sub(1, real))).add(mean(tf.relu(fake.add(1)))),
  generator: (fake) => mean(fake).neg(),
};

/** Arjovsky et al. 2017: a critic's mean score, generated minus real. The penalty on its slope is added in model.ts. */
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

/** Where D draws the line between real and generated: a logit of 0 is D = 0.5; least squares aims at 0 and 1. */
export const boundary = (loss: LossName) => (loss === 'least-squares' ? 0.5 : 0);
