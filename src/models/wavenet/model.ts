/**
 * A small WaveNet: van den Oord et al. 2016 (arXiv:1609.03499). Sound as a
 * sequence of levels, or a melody as a sequence of notes; each is a choice
 * among `symbols`, and depends on those before it only.
 */
import type { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import type { Config, Metrics, Model, Weights } from '../model';
import { Adam } from '../nn';
import { Masked } from '../nn/masked';
import { drawer, OneByOne, type Queues } from '../nn/one-by-one';
import { receptive, rowLength, tapsOf } from './schedule';

export class Wavenet implements Model {
  /** Symbols that an answer can depend on. */
  readonly hears: number;
  /** Symbols in a row. */
  readonly length: number;
  readonly net: Masked;
  readonly weights: Weights;
  readonly memory: Weights;
  private readonly adam: Adam;
  private readonly reader: OneByOne;

  /** symbols: how many levels or notes there are. */
  constructor(
    readonly config: Config,
    rng: Rng,
    readonly symbols: number,
  ) {
    const channels = config['channels'] as number;
    this.hears = receptive(config);
    this.length = rowLength(config);
    this.net = new Masked(
      { symbols, channels, places: 1, ...tapsOf(config) },
      rng,
    );
    this.reader = new OneByOne(this.net);
    this.weights = this.net.named();
    this.adam = new Adam(
      this.weights,
      () => config['learningRate'] as number,
      0.9,
      0.99,
    );
    this.memory = this.adam.named('adam');
  }

  // #region trainStep
  /**
   * Every place of every row is an exercise: name what comes next.
   * x: [batch, T] -> nats per symbol
   */
  trainStep(x: tf.Tensor, _rng: Rng): Metrics {
    const loss = this.adam.minimize(() =>
      this.surprise(x as tf.Tensor2D).mean<tf.Scalar>(),
    );
    return { loss };
  }

  /**
   * -log p(x_t | what came before), for every t: a row's sum is what
   * the whole row costs. x: [n, T] -> nats [n, T]
   */
  surprise(x: tf.Tensor2D): tf.Tensor2D {
    const places = this.oneHot(x);
    const { logits } = this.net.read(places);
    return tf
      .logSoftmax(logits)
      .mul(places.reshape([-1, this.symbols]))
      .sum(1)
      .neg()
      .reshape(x.shape);
  }
  // #endregion

  /** x: [n, T] -> [n * T, symbols] */
  logits(x: tf.Tensor2D): tf.Tensor2D {
    return this.net.read(this.oneHot(x)).logits;
  }

  // #region sample
  /** One symbol after the other, from nothing. -> [n, T] symbol numbers */
  *sample(n: number, rng: Rng): Iterable<tf.Tensor> {
    yield this.stretch(rng.uniform<tf.Rank.R2>([n, this.length]));
  }

  /** As many as there are draws. u: [n, count] -> [n, count] */
  stretch(u: tf.Tensor2D): tf.Tensor2D {
    return this.write(this.reader.empty(u.shape[0]), u, 1);
  }

  /** Goes on where `start` ends. start: [1, known], u: [1, count] draws from [0, 1), one for each new symbol -> [1, count] */
  onward(
    start: tf.Tensor2D,
    u: tf.Tensor2D,
    temperature: tf.Scalar,
  ): tf.Tensor2D {
    const x = this.oneHot(start);
    const { given } = this.net.read(x);
    return this.write(this.reader.after(x, given), u, temperature);
  }

  /** u: [n, count] -> [n, count] */
  private write(
    queues: Queues,
    u: tf.Tensor2D,
    temperature: tf.Scalar | number,
  ): tf.Tensor2D {
    const draw = drawer(this.symbols);
    const draws = u.transpose().expandDims(2); // [count, n, 1]
    const [symbols] = this.reader.read(
      queues,
      [draws],
      (logits, [u]) => ({
        symbol: draw(logits.div(temperature), u as tf.Tensor2D),
      }),
    );
    const names = tf.range(0, this.symbols).expandDims<tf.Tensor2D>(1);
    const [n, count] = u.shape;
    return tf
      .matMul(
        symbols!.reshape([-1, this.symbols]) as tf.Tensor2D,
        names,
      )
      .reshape([count, n])
      .transpose();
  }
  // #endregion

  /** x: [n, T] -> [n, 1, T, symbols] */
  private oneHot(x: tf.Tensor2D): tf.Tensor4D {
    const [n, length] = x.shape;
    return tf
      .oneHot(x.flatten().cast('int32'), this.symbols)
      .cast('float32')
      .reshape([n, 1, length, this.symbols]);
  }
}
