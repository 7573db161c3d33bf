/** What the network is asked for, and how one answer is turned into the others. */
import * as tf from '../../math/tf';

/** What the network predicts, by the value of the knob: the noise (Ho et al. 2020), the data, or v (Salimans & Ho 2022). */
export type Target = 'noise' | 'data' | 'velocity';

/** sqrt(alphaBar_t) and sqrt(1 - alphaBar_t): one t for all, or a column [n, 1] with a t for each row. */
export interface Level {
  readonly signal: tf.Tensor | number;
  readonly noise: tf.Tensor | number;
}

/** A level and when it is reached: t as a share of T. */
export interface Moment extends Level {
  readonly time: tf.Tensor | number;
}

/** x_t = signal · x_0 + noise · eps, so two of the three tell the third. [n, width] each */
export interface Parts {
  readonly x0: tf.Tensor2D;
  readonly eps: tf.Tensor2D;
}

// #region noised
/** Ho et al. 2020, Eq. (4), in one step for any t. -> [n, width] */
export const noised = ({ x0, eps }: Parts, { signal, noise }: Level) =>
  tf.mul(x0, signal).add<tf.Tensor2D>(tf.mul(eps, noise));
// #endregion

// #region targets
/** What the network should have said. -> [n, width] */
export const targets: Readonly<
  Record<Target, (parts: Parts, level: Level) => tf.Tensor2D>
> = {
  noise: ({ eps }) => eps,
  data: ({ x0 }) => x0,
  /** v = signal · eps - noise · x_0: Salimans & Ho 2022, section 4 */
  velocity: ({ x0, eps }, { signal, noise }) =>
    tf.mul(eps, signal).sub(tf.mul(x0, noise)),
};
// #endregion

// #region readings
/** What an answer says about x_0 and eps, given x_t. [n, width] each */
export const readings: Readonly<
  Record<
    Target,
    (xt: tf.Tensor2D, answer: tf.Tensor2D, level: Level) => Parts
  >
> = {
  /** Eq. (4) solved for x_0: divided by the signal, which is small near t = T. */
  noise: (xt, eps, { signal, noise }) => ({
    x0: xt.sub(tf.mul(eps, noise)).div(signal),
    eps,
  }),
  data: (xt, x0, { signal, noise }) => ({
    x0,
    eps: xt.sub(tf.mul(x0, signal)).div(noise),
  }),
  /** A rotation back: nothing is divided. */
  velocity: (xt, v, { signal, noise }) => ({
    x0: tf.mul(xt, signal).sub(tf.mul(v, noise)),
    eps: tf.mul(xt, noise).add(tf.mul(v, signal)),
  }),
};
// #endregion
