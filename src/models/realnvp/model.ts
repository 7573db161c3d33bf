/** RealNVP on points of the plane: Dinh, Sohl-Dickstein & Bengio 2016 (arXiv:1605.08803). */
import type { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import type { Config, Metrics, Model } from '../model';
import { Adam, Average } from '../nn';
import { Flow } from './flow';

export class RealNvp implements Model {
  readonly flow: Flow;
  /** The flow's running average: a steadier density from the same training. */
  readonly average: Flow;
  readonly weights;
  readonly memory;
  private readonly adam: Adam;
  private readonly followers: readonly Average[];
  private readonly step = tf.variable(tf.scalar(0), false);

  constructor(
    readonly config: Config,
    rng: Rng,
  ) {
    this.flow = new Flow(config, rng);
    this.average = new Flow(config, rng, false);
    this.followers = this.flow.couplings.map(
      ({ net }, i) =>
        new Average(
          net,
          this.average.couplings[i]!.net,
          () => config['ema'] as number,
        ),
    );
    const trained = this.flow.named('flow');
    this.adam = new Adam(
      trained,
      () => config['learningRate'] as number,
      0.9,
      0.99, // a short memory of slopes: one point thrown far away must not move the whole flow
    );
    this.weights = { ...trained, ...this.average.named('average') };
    this.memory = { step: this.step, ...this.adam.named('adam') };
  }

  // #region trainStep
  /**
   * Maximum likelihood: data should be probable. x: [batch, 2] -> nats
   * per point, in model units
   */
  trainStep(x: tf.Tensor, _rng: Rng): Metrics {
    this.step.assign(this.step.add(1));
    const slowed = tf.div<tf.Scalar>(
      1,
      this.step.div(this.config['decay'] as number).add(1),
    );
    const nll = this.adam.minimize(
      () =>
        this.flow
          .logDensity(x as tf.Tensor2D)
          .mean<tf.Scalar>()
          .neg(),
      slowed,
    );
    for (const follower of this.followers) follower.follow();
    return { nll };
  }
  // #endregion

  // #region sample
  /**
   * z from the normal distribution, then back through one coupling after
   * the other.
   */
  *sample(n: number, rng: Rng): Iterable<tf.Tensor> {
    yield* this.shown.inverse(rng.normal<tf.Rank.R2>([n, 2]));
  }
  // #endregion

  /** The flow that pictures and samples use. */
  get shown(): Flow {
    return this.config['ema'] ? this.average : this.flow;
  }
}
