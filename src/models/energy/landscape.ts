import type { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import type { Config } from '../model';
import { Mlp } from '../nn';
import { waves } from '../nn/timed';

/** Waves of each coordinate that the network sees beside the coordinate itself, radians per model unit. */
const speeds = [1.5, 3];
/** Far from everything the energy rises like that of a Gaussian of this deviation: no chain gets lost. Model units. */
const reach = 2;

/** An energy for every place: low ground is dense. */
export class Landscape {
  readonly network: Mlp;

  constructor(config: Config, rng: Rng) {
    const hidden = Array<number>(config['layers'] as number).fill(
      config['hidden'] as number,
    );
    this.network = new Mlp([2 + 4 * speeds.length, ...hidden, 1], rng);
  }

  // #region energy
  /** E(x), up to a constant that nobody knows. x: [n, 2] -> [n] */
  energy(x: tf.Tensor2D): tf.Tensor1D {
    const seen = tf.concat([x, waves(x, speeds)], 1);
    const bowl = x
      .square()
      .sum(1)
      .div(2 * reach ** 2);
    return this.smooth(seen).flatten().add(bowl);
  }

  /** The slope of log p, in which Z has dropped out. x: [n, 2] -> [n, 2] */
  score(x: tf.Tensor2D): tf.Tensor2D {
    const slope = tf.grad((at) => this.energy(at as tf.Tensor2D).sum())(
      x,
    );
    return slope.neg() as tf.Tensor2D;
  }
  // #endregion

  /** The network with tanh in its bends: a landscape without edges, on which chains do not depend on the last digit. [n, 10] -> [n, 1] */
  private smooth(x: tf.Tensor2D): tf.Tensor2D {
    const { layers } = this.network;
    return layers.reduce((h, { w, b }, i) => {
      const sum = tf.matMul(h, w).add<tf.Tensor2D>(b);
      return i < layers.length - 1 ? (sum.tanh() as tf.Tensor2D) : sum;
    }, x);
  }
}
