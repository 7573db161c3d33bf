/** Denoising diffusion: Ho, Jain & Abbeel 2020 (arXiv:2006.11239), t = 1 .. T as in the paper. */
import { knob } from '../../math/input';
import type { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import { walk } from '../../math/walk';
import type { Config, Metrics, Model, Weights } from '../model';
import { Adam } from '../nn';
import { fading } from '../nn/timed';
import {
  noised,
  readings,
  targets,
  type Moment,
  type Target,
} from './predict';
import {
  leapsOf,
  samplers,
  type Denoiser,
  type Sampler,
} from './samplers';
import { scheduleOf, type AlphaBar } from './schedule';

/** What learns: a network for training, and its running average for pictures. */
interface Learner {
  readonly learned: Weights;
  readonly weights: Weights;
  follow(): void;
}

/** xt: [n, width], time: a share of T, for each [n, 1] or one for all -> [n, width] */
export type Answer = (
  xt: tf.Tensor2D,
  time: tf.Tensor | number,
) => tf.Tensor2D;

export abstract class Diffusion<L extends Learner> implements Model {
  /** alphaBar[t], t = 0 .. T */
  readonly alphaBar: AlphaBar;
  readonly weights;
  readonly memory;
  private readonly adam: Adam;
  private readonly step = tf.variable(tf.scalar(0));

  constructor(
    readonly config: Config,
    readonly width: number,
    readonly network: L,
  ) {
    this.alphaBar = scheduleOf(config);
    const rate = () => config['learningRate'] as number;
    this.adam = new Adam(network.learned, rate);
    this.weights = network.weights;
    this.memory = { step: this.step, ...this.adam.named('adam') };
  }

  abstract trainStep(x: tf.Tensor, rng: Rng): Metrics;

  /** The averaged network, with all that it is told about n points beside their time. */
  protected abstract asking(n: number): Answer;

  // #region descend
  /**
   * Algorithm 1: to each point a level of noise of its own, and the
   * network is asked. x0: [batch, width] -> Eq. (14)
   */
  protected descend(
    x0: tf.Tensor2D,
    rng: Rng,
    answer: Answer,
  ): tf.Scalar {
    const [n] = x0.shape;
    const t = this.whole(rng.uniform([n], 1, this.steps + 1)); // [n]
    const parts = { x0, eps: rng.normal<tf.Rank.R2>([n, this.width]) };
    const level = this.level(t);
    const xt = noised(parts, level); // Eq. (4)
    const target = targets[this.config['target'] as Target](
      parts,
      level,
    );
    const loss = this.adam.minimize(
      () => tf.squaredDifference(target, answer(xt, level.time)).mean(),
      this.fade(),
    );
    this.network.follow();
    return loss;
  }
  // #endregion

  // #region sample
  /** From pure noise to t = 0: every stage [n, width], noise first. */
  *sample(n: number, rng: Rng, stages = true): Iterable<tf.Tensor> {
    const sampler = this.config['sampler'] as Sampler;
    const count = this.config['samplingSteps'] as number;
    const leaps = leapsOf(this.alphaBar, count); // what each step knows
    const start = rng.normal<tf.Rank.R2>([n, this.width]);
    const fresh = [leaps.length, n, this.width];
    const draws =
      sampler === 'ancestral' ? [rng.normal<tf.Rank.R3>(fresh)] : [];
    const by = this.denoiser(n);
    yield* walk(
      start,
      [leaps, ...draws],
      (xt, [leap, eps]) => samplers[sampler](by, xt, leap, eps),
      stages,
    );
  }
  // #endregion

  // #region denoiser
  /** What the averaged network takes n points x_t to be made of. */
  denoiser(n: number, answer = this.asking(n)): Denoiser {
    const reading = readings[this.config['target'] as Target];
    return (xt, at) => reading(xt, answer(xt, at.time), at);
  }
  // #endregion

  /** t as a share of T, sqrt(alphaBar_t) and sqrt(1 - alphaBar_t). t: [n] -> [n, 1] each */
  level(t: tf.Tensor1D): Moment {
    const alphaBar = tf
      .gather(tf.tensor1d([...this.alphaBar]), t)
      .expandDims(1);
    return {
      time: t.div(this.steps).expandDims(1),
      signal: alphaBar.sqrt(),
      noise: tf.sub(1, alphaBar).sqrt(),
    };
  }

  /** The time that lies a share of the way from data (0) to noise (1). [1] -> [1] */
  timeAt(share: tf.Tensor1D): tf.Tensor1D {
    return this.whole(share.mul(this.steps).add(0.5));
  }

  /** T */
  get steps(): number {
    return this.alphaBar.length - 1;
  }

  /** Down to a whole number of 1 .. T. */
  private whole = (t: tf.Tensor) =>
    tf.clipByValue(t, 1, this.steps).toInt() as tf.Tensor1D;

  private fade(): tf.Scalar {
    const scale = fading(
      this.step,
      knob(() => this.config['decaySteps'] as number),
    );
    this.step.assign(this.step.add(1));
    return scale;
  }
}
