/** An energy-based model, p(x) = exp(-E(x)) / Z with Z unknown: Du & Mordatch 2019 (arXiv:1903.08689). */
import type { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import { walk } from '../../math/walk';
import type { Config, Metrics, Model } from '../model';
import { Adam } from '../nn';
import { Landscape } from './landscape';

/** A slope steeper than this is not followed further in one step: the sides of a cluster are less steep. */
const steepest = 40;
/** Share of the chains that begin anew from noise at each step, as some do in the paper's replay buffer. */
const renewed = 0.01;
/** Weight of the squared energies, which keeps them near 0, as in the paper. */
const calm = 0.02;

export class Energy implements Model {
  readonly landscape: Landscape;
  readonly weights;
  readonly memory;
  /** Where the chains stand. [batch, 2] */
  readonly chains: tf.Variable<tf.Rank.R2>;
  private readonly adam: Adam;

  constructor(
    readonly config: Config,
    rng: Rng,
  ) {
    this.landscape = new Landscape(config, rng);
    this.weights = this.landscape.network.named('energy');
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

  /** Of two batches in one. both: [2n, 2] -> [n] each */
  private energies(both: tf.Tensor2D): [tf.Tensor, tf.Tensor] {
    return tf.split(this.landscape.energy(both), 2) as [
      tf.Tensor,
      tf.Tensor,
    ];
  }

  // #region langevin
  /**
   * One step of Langevin dynamics: down the energy by half of eta, and
   * noise of variance eta. x, eps: [n, 2], standard normal -> [n, 2]
   */
  langevin(x: tf.Tensor2D, eps: tf.Tensor2D): tf.Tensor2D {
    const eta = this.config['stepSize'] as number;
    const slope = tf.clipByValue(
      this.landscape.score(x),
      -steepest,
      steepest,
    );
    const drift = slope.mul<tf.Tensor2D>(eta / 2);
    return x.add(drift).add(eps.mul(Math.sqrt(eta)));
  }

  /** Many of them from x: every place, or the last alone. [n, 2] each */
  private chain(
    x: tf.Tensor2D,
    steps: number,
    rng: Rng,
    stages = false,
  ): readonly tf.Tensor2D[] {
    const noise = rng.normal<tf.Rank.R3>([steps, ...x.shape]);
    return walk(
      x,
      [noise],
      (at, [eps]) => this.langevin(at, eps),
      stages,
    );
  }
  // #endregion

  // #region trainStep
  /** The data's energy down, the chains' energy up. x: [batch, 2] */
  trainStep(x: tf.Tensor, rng: Rng): Metrics {
    const [n] = x.shape as [number, number];
    const anew = rng.uniform([n, 1]).less(renewed).cast('float32');
    const start = rng.normal<tf.Rank.R2>([n, 2]);
    const from = this.chains.add<tf.Tensor2D>(
      start.sub(this.chains).mul(anew),
    );
    const steps = this.config['chainSteps'] as number;
    const chains = this.chain(from, steps, rng).at(-1)!;
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
  /** Chains from noise: a stage [n, 2] every ten steps, noise first. */
  *sample(n: number, rng: Rng, stages = true): Iterable<tf.Tensor> {
    const start = rng.normal<tf.Rank.R2>([n, 2]);
    const steps = this.config['samplingSteps'] as number;
    const chain = this.chain(start, steps, rng, stages);
    yield* chain.filter(
      (_, k) => k % 10 === 0 || k === chain.length - 1,
    );
  }
  // #endregion
}
