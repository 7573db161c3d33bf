import type { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import type { Weights } from '../model';
import { Average, Mlp } from '../nn';

// #region waves
/** Each number as waves of it, so that a small network can tell near values apart (Tancik et al. 2020). x: [n, d], k speeds in radians per unit -> [n, 2kd] */
export function waves(
  x: tf.Tensor2D,
  speeds: readonly number[],
): tf.Tensor2D {
  const angles = speeds.map((speed) => x.mul<tf.Tensor2D>(speed));
  const both = angles.flatMap((angle) => [
    tf.sin(angle),
    tf.cos(angle),
  ]);
  return tf.concat(both, 1);
}
// #endregion

/** For a time in [0, 1], in equal ratios: Vaswani et al. 2017, section 3.5. */
const clock = Array.from({ length: 16 }, (_, i) => 100 ** (i / 15));
/** For a coordinate in model units. */
const place = [1.5, 3, 6, 12];
/** Of `place`, how many a network can be given. */
export const mostWaves = place.length;

export interface TimedSizes {
  readonly width: number;
  readonly hidden: readonly number[];
  /** How many of the waves of each coordinate the network sees beside the coordinate itself. */
  readonly waves: number;
  /** Between its layers; where nothing is said, leaky ReLU. */
  readonly bend?: Mlp['bend'];
}

// #region timed
/** A network that sees a point and a time: a noise predictor, a velocity field. Its running average makes the pictures. */
export class Timed {
  readonly network: Mlp;
  readonly average: Average;
  readonly #speeds: readonly number[];
  readonly #sizes: readonly number[];
  readonly #bend: Mlp['bend'] | undefined;

  /** `ema` is read at each step; at 0 the network itself is shown. */
  constructor(
    { width, hidden, waves, bend }: TimedSizes,
    rng: Rng,
    readonly ema: () => number,
  ) {
    this.#speeds = place.slice(0, waves);
    const seen = width * (1 + 2 * waves) + 2 * clock.length;
    this.#sizes = [seen, ...hidden, width];
    this.#bend = bend;
    this.network = new Mlp(this.#sizes, rng, true, bend);
    this.average = new Average(this.network, this.twin(rng), ema);
  }

  /** What training moves. */
  get learned(): Weights {
    return this.network.named('network');
  }

  get weights(): Weights {
    return { ...this.learned, ...this.average.copy.named('average') };
  }

  /** After each step. */
  follow(): void {
    this.average.follow();
  }

  /** Another of the same size, which no training moves. */
  twin = (rng: Rng) => new Mlp(this.#sizes, rng, false, this.#bend);

  /** While it trains. x: [n, width], time in [0, 1]: [n, 1] -> [n, width] */
  apply(x: tf.Tensor2D, time: tf.Tensor | number): tf.Tensor2D {
    return this.answer(this.network, x, time);
  }

  /** For pictures and samples: the average. time: one for all */
  shown(x: tf.Tensor2D, time: tf.Tensor | number): tf.Tensor2D {
    return this.answer(
      this.ema() ? this.average.copy : this.network,
      x,
      time,
    );
  }

  /** What a network of these sizes says. time: [n, 1], or one for all -> [n, width] */
  answer(
    network: Mlp,
    x: tf.Tensor2D,
    time: tf.Tensor | number,
  ): tf.Tensor2D {
    const clocks = tf.reshape<tf.Rank.R2>(time, [-1, 1]);
    const told = waves(clocks, clock); // [n or 1, 32]
    const same = clocks.shape[0] === x.shape[0];
    const seen = [x, same ? told : tf.tile(told, [x.shape[0], 1])];
    if (this.#speeds.length) seen.push(waves(x, this.#speeds));
    return network.apply(tf.concat(seen, 1));
  }
}
// #endregion

// #region fading
/** A factor for the learning rate: from 1 to a twentieth along half a cosine, then level. What is left to learn at the end are details. */
export function fading(step: tf.Tensor, over: tf.Scalar): tf.Scalar {
  const share = tf.minimum(step.div(over), 1);
  return tf.cos(share.mul(Math.PI)).mul(0.475).add<tf.Scalar>(0.525);
}
// #endregion
