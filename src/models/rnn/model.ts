/**
 * A network that reads a text symbol by symbol and keeps what it needs of
 * it in a state of fixed width: Elman 1990, and two cells with gates. It
 * is trained by backpropagation through time, truncated to one stretch.
 */
import type { Rng } from '../../math/rng';
import { scan } from '../../math/scan';
import * as tf from '../../math/tf';
import type { Config, Metrics, Model, Weights } from '../model';
import { Adam } from '../nn';
import type { CellName } from './cells';
import { drawn, Layer, oneHot } from './layer';

type Rows = tf.Tensor2D;

export class Rnn implements Model {
  readonly context: number;
  readonly layer: Layer;
  readonly weights: Weights;
  readonly memory: Weights;
  /** From state to scores. [width, symbols] */
  private readonly out: tf.Variable<tf.Rank.R2>;
  private readonly bias: tf.Variable<tf.Rank.R1>;
  private readonly adam: Adam;

  /** symbols: how many different ones there are. */
  constructor(
    readonly config: Config,
    rng: Rng,
    readonly symbols: number,
  ) {
    const width = config['hidden'] as number;
    this.context = config['context'] as number;
    this.layer = new Layer(
      config['cell'] as CellName,
      symbols,
      width,
      rng,
    );
    this.out = drawn(rng, width, symbols, width);
    this.bias = tf.variable(tf.zeros<tf.Rank.R1>([symbols]));
    this.weights = {
      ...this.layer.named('cell'),
      'out.w': this.out,
      'out.b': this.bias,
    };
    const rate = () => config['learningRate'] as number;
    this.adam = new Adam(this.weights, rate, 0.9, 0.99);
    this.memory = this.adam.named('adam');
  }

  // #region surprise
  /** Scores for the next symbol. h: [rows, width] -> [rows, symbols] */
  logits(h: Rows): Rows {
    return tf.matMul(h, this.out).add(this.bias);
  }

  /** -log p(next symbol) at every place. x: [n, T + 1] -> nats [n, T] */
  surprise(x: Rows, nudge?: tf.Tensor3D): Rows {
    const [n, width] = x.shape;
    const read = x.slice([0, 0], [n, width - 1]);
    const next = x.slice([0, 1], [n, width - 1]);
    const states = this.layer.states(read, nudge) as Rows[];
    return tf
      .logSoftmax(this.logits(tf.concat(states))) // [T * n, symbols]
      .mul(oneHot(next.transpose(), this.symbols))
      .sum(1)
      .neg()
      .reshape([width - 1, n])
      .transpose();
  }
  // #endregion

  // #region trainStep
  /**
   * Every place of every stretch is an exercise: name the next symbol.
   * x: [batch, T + 1] -> nats per symbol
   */
  trainStep(x: tf.Tensor, _rng: Rng): Metrics {
    const loss = this.adam.minimize(() =>
      this.surprise(x as Rows).mean<tf.Scalar>(),
    );
    return { loss };
  }
  // #endregion

  // #region sample
  /** One symbol after the other; the state is all that is handed on. -> [n, T + 1] symbol numbers */
  *sample(n: number, rng: Rng): Iterable<tf.Tensor> {
    const [length, { symbols }] = [this.context, this];
    const first = rng.uniform([n, 1], 1, symbols).floor();
    const noise = rng.uniform([length, n, symbols], 1e-9, 1);
    const gumbel = noise.log().neg().log().neg(); // the largest sum is a draw from softmax
    const start = [first, ...this.layer.empty(n)];
    const { kept } = scan(start, [gumbel], (carry, [drawn]) => {
      const [last, ...before] = carry as Rows[];
      const state = this.layer.step(last!, before);
      const best = this.logits(state[0]!).add(drawn!).argMax(1);
      const next = best.cast('float32').reshape([n, 1]);
      return { carry: [next, ...state], kept: [next] };
    });
    const rest = kept[0]!.reshape([length, n]).transpose();
    yield tf.concat([first, rest], 1);
  }
  // #endregion
}
