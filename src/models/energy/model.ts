/** An energy-based model, p(x) = exp(-E(x)) / Z with Z unknown: Du & Mordatch 2019 (arXiv:1903.08689). */
import type { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import type { Config, Metrics, Model } from '../model';
import { Adam, Mlp } from '../nn';
import { waves } from '../nn/timed';

/** Waves of each coordinate that the network sees beside the coordinate itself, radians per model unit. */
const speeds = [1.5, 3];
/** A slope steeper than this is not followed further in one step, as in the paper's clipped gradients. */
const steepest = 10;
/** Far from everything the energy rises like that of a Gaussian of this deviation: no chain gets lost. Model units. */
const reach = 2;
/** Share of the chains that begin anew from noise at each step, as in the paper's replay buffer. */
const renewed = 0.05;
/** Weight of the squared energies, which keeps them near 0: the paper's section on regularization. */
const calm = 0.01;

export class Energy implements Model {
  readonly network: Mlp;
  readonly weights;
  readonly memory;
  /** Where the chains stand. [batch, 2] */
  readonly chains: tf.Variable<tf.Rank.R2>;
  private readonly adam: Adam;

  constructor(
    readonly config: Config,
    rng: Rng,
  ) {
    const hidden = Array<number>(config['layers'] as number).fill(
      config['hidden'] as number,
    );
    this.network = new Mlp([2 + 4 * speeds.length, ...hidden, 1], rng);
    this.weights = this.network.named('energy');
    this.adam = new Adam(
      this.weights,
      () => config['learningRate'] as number,
      0, // a moving target: no momentum
    );
    this.chains = tf.variable(
      rng.normal<tf.Rank.R2>([config['batch'] as number, 2]),
      false,
    );
    this.memory = { chains: this.chains, ...this.adam.named('adam') };
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

  /** Of two batches in one. both: [2n, 2] -> [n] each */
  private energies(both: tf.Tensor2D): [tf.Tensor, tf.Tensor] {
    return tf.split(this.energy(both), 2) as [tf.Tensor, tf.Tensor];
  }

  // #region langevin
  /**
   * One step of Langevin dynamics: down the energy by half of eta, and
   * noise of variance eta. x: [n, 2] -> [n, 2]
   */
  langevin(x: tf.Tensor2D, rng: Rng): tf.Tensor2D {
    const eta = this.config['stepSize'] as number;
    const slope = tf.clipByValue(this.score(x), -steepest, steepest);
    const drift = slope.mul<tf.Tensor2D>(eta / 2);
    const noise = rng.normal<tf.Rank.R2>(x.shape).mul(Math.sqrt(eta));
    return x.add(drift).add(noise);
  }
  // #endregion

  // #region trainStep
  /** The data's energy down, the chains' energy up. x: [batch, 2] */
  trainStep(x: tf.Tensor, rng: Rng): Metrics {
    const [n] = x.shape as [number, number];
    const anew = rng.uniform([n, 1]).less(renewed).cast('float32');
    const start = rng.normal<tf.Rank.R2>([n, 2]);
    let chains = this.chains.add<tf.Tensor2D>(
      start.sub(this.chains).mul(anew),
    );
    for (let k = 0; k < (this.config['chainSteps'] as number); k++)
      chains = this.langevin(chains, rng);
    this.chains.assign(chains);
    const both = tf.concat([x as tf.Tensor2D, chains], 0);
    this.adam.minimize(() => {
      const [real, fake] = this.energies(both);
      // Its slope is that of -log p(x), averaged.
      const gap = real.mean().sub(fake.mean());
      return gap.add(real.square().add(fake.square()).mean().mul(calm));
    });
    const [real, fake] = this.energies(both);
    return { gap: real.mean().sub(fake.mean()) };
  }
  // #endregion

  // #region sample
  /** Chains from noise: every stage [n, 2], noise first. */
  *sample(n: number, rng: Rng): Iterable<tf.Tensor> {
    let x = rng.normal<tf.Rank.R2>([n, 2]);
    yield x;
    const steps = this.config['samplingSteps'] as number;
    for (let k = 1; k <= steps; k++) {
      x = this.langevin(x, rng);
      if (k % 10 === 0 || k === steps) yield x;
    }
  }
  // #endregion
}
