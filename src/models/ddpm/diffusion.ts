/** Denoising diffusion: Ho, Jain & Abbeel 2020 (arXiv:2006.11239), t = 1 .. T as in the paper. */
import { knob } from '../../math/input';
import type { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import type { Config, Metrics, Model, Weights } from '../model';
import { Adam } from '../nn';
import { fading } from '../nn/timed';
import {
  noised,
  readings,
  targets,
  type Level,
  type Parts,
  type Target,
} from './predict';
import { levelAt, samplers, timesOf, type Sampler } from './samplers';
import { scheduleOf, type AlphaBar } from './schedule';

/** What learns: a network for training, and its running average for pictures. */
interface Learner {
  readonly learned: Weights;
  readonly weights: Weights;
  follow(): void;
}

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

  /** The averaged network's answer. xt: [n, width], time: a share of T, for all -> [n, width] */
  protected abstract shown(
    xt: tf.Tensor2D,
    time: tf.Tensor2D | number,
  ): tf.Tensor2D;

  // #region descend
  /**
   * Algorithm 1: to each point a level of noise of its own, and the
   * network is asked. x0: [batch, width] -> Eq. (14)
   */
  protected descend(
    x0: tf.Tensor2D,
    rng: Rng,
    answer: (xt: tf.Tensor2D, time: tf.Tensor2D) => tf.Tensor2D,
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
      () =>
        tf.squaredDifference(target, answer(xt, this.share(t))).mean(),
      this.fade(),
    );
    this.network.follow();
    return loss;
  }
  // #endregion

  // #region sample
  /** From pure noise to t = 0: every stage [n, width], noise first. */
  *sample(n: number, rng: Rng): Iterable<tf.Tensor> {
    const step = samplers[this.config['sampler'] as Sampler];
    const count = this.config['samplingSteps'] as number;
    const times = timesOf(this.steps, Math.min(count, this.steps));
    let x = rng.normal<tf.Rank.R2>([n, this.width]);
    yield x;
    for (const [i, s] of times.slice(1).entries()) {
      x = step(this, x, times[i]!, s, rng);
      yield x;
    }
  }
  // #endregion

  // #region split
  /** What the network takes x_t to be made of, at one time for all. xt: [n, width] */
  split(xt: tf.Tensor2D, t: number | tf.Tensor1D): Parts {
    const time = typeof t === 'number' ? t / this.steps : this.share(t);
    return this.read(xt, this.shown(xt, time), t);
  }
  // #endregion

  /** The same from an answer. [n, width] each */
  protected read(
    xt: tf.Tensor2D,
    answer: tf.Tensor2D,
    t: number | tf.Tensor1D,
  ): Parts {
    return readings[this.config['target'] as Target](
      xt,
      answer,
      this.levelOf(t),
    );
  }

  protected levelOf = (t: number | tf.Tensor1D): Level =>
    typeof t === 'number' ? levelAt(this.alphaBar, t) : this.level(t);

  /** sqrt(alphaBar_t) and sqrt(1 - alphaBar_t). t: [n] -> [n, 1] each */
  level(t: tf.Tensor1D): Level {
    const alphaBar = tf
      .gather(tf.tensor1d([...this.alphaBar]), t)
      .expandDims(1);
    return {
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

  /** t as a share of T. [n] -> [n, 1] */
  private share = (t: tf.Tensor1D) =>
    t.div(this.steps).expandDims<tf.Tensor2D>(1);

  private fade(): tf.Scalar {
    const scale = fading(
      this.step,
      knob(() => this.config['decaySteps'] as number),
    );
    this.step.assign(this.step.add(1));
    return scale;
  }
}
