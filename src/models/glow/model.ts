/** Glow on glyphs: Kingma & Dhariwal 2018 (arXiv:1807.03039), at one scale. */
import { knob } from '../../math/input';
import type { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import type { Config, Metrics, Model, Weights } from '../model';
import { Adam } from '../nn';
import { fading } from '../nn/timed';
import { Centers } from './centers';
import { Flow } from './flow';
import { dequantize, quantize } from './gray';

export class Glow implements Model {
  readonly flow: Flow;
  readonly centers: Centers;
  readonly weights: Weights;
  readonly memory;
  readonly levels: number;
  private readonly adam: Adam;
  private readonly step = tf.variable(tf.scalar(0));
  /** 1 once a batch has set the actnorms: kept with the weights, so that no other batch sets them again. */
  private readonly begun = tf.variable(tf.scalar(0), false);

  /** width: size * size pixels */
  constructor(
    readonly config: Config,
    rng: Rng,
    readonly width: number,
  ) {
    this.levels = config['levels'] as number;
    this.flow = new Flow(config, rng, width);
    this.centers = new Centers(config['centers'] as number, width, rng);
    this.weights = {
      ...this.flow.named('flow'),
      'flow.begun': this.begun,
      'noise.centers': this.centers.at,
    };
    const learned = Object.entries(this.weights).filter(
      ([, weight]) => weight.trainable,
    );
    const rate = () => config['learningRate'] as number;
    this.adam = new Adam(Object.fromEntries(learned), rate);
    this.memory = { step: this.step, ...this.adam.named('adam') };
  }

  // #region trainStep
  /**
   * Maximum likelihood: data should cost few bits. x: [batch, width] ->
   * bits per pixel
   */
  trainStep(x: tf.Tensor, rng: Rng): Metrics {
    const y = dequantize(
      x as tf.Tensor2D,
      this.levels,
      rng.uniform(x.shape),
    );
    // 1 in the first step, then 0
    const first = tf.sub<tf.Scalar>(1, tf.step(this.begun));
    this.flow.begin(y, first);
    const over = knob(() => this.config['decaySteps'] as number);
    const bits = this.adam.minimize(
      () => this.bits(y).mean<tf.Scalar>(),
      // the first batch only sets the actnorms
      fading(this.step, over).mul(tf.sub(1, first)),
    );
    this.begun.assign(tf.onesLike(this.begun));
    this.step.assign(this.step.add(1));
    return { bits, blank: this.blank(rng) };
  }
  // #endregion

  // #region bits
  /**
   * At least minus log2 of the probability of the gray picture around y,
   * per pixel: a level is 1 / levels wide. y: [n, width] -> [n]
   */
  bits(y: tf.Tensor2D, logDensity = this.logDensity(y)): tf.Tensor1D {
    const nats = logDensity
      .neg()
      .div(this.width)
      .add(Math.log(this.levels));
    return nats.div(Math.LN2) as tf.Tensor1D;
  }
  // #endregion

  // #region logDensity
  /**
   * log p(y) = log p(f(y)) + log |det df/dy|, exact. y: [n, width] ->
   * nats [n]
   */
  logDensity(y: tf.Tensor2D): tf.Tensor1D {
    const { z, logDet } = this.flow.forward(y);
    return this.centers.logDensity(z).add(logDet);
  }
  // #endregion

  // #region sample
  /**
   * Noise, then back step by step. At a temperature below 1 the noise
   * keeps closer to its centers.
   */
  *sample(n: number, rng: Rng): Iterable<tf.Tensor> {
    const temperature = knob(
      () => this.config['temperature'] as number,
    );
    const z = this.centers.draw(n, temperature, rng);
    for (const y of this.flow.inverse(z))
      yield quantize(y, this.levels);
  }
  // #endregion

  /** What an empty sheet costs, which is never shown: bits per pixel. */
  private blank(rng: Rng): tf.Scalar {
    const sheet = tf.zeros<tf.Rank.R2>([1, this.width]);
    const u = rng.uniform(sheet.shape);
    return this.bits(
      dequantize(sheet, this.levels, u),
    ).mean<tf.Scalar>();
  }
}
