/**
 * A transformer that reads from left to right: Vaswani et al. 2017
 * (arXiv:1706.03762), the decoder alone, as in GPT (Radford et al. 2018).
 */
import { knob } from '../../math/input';
import type { Rng } from '../../math/rng';
import { scan } from '../../math/scan';
import * as tf from '../../math/tf';
import type { Config, Metrics, Model, Weights } from '../model';
import { Adam } from '../nn';
import { fading } from '../nn/timed';
import { causal } from './attention';
import { Block, keepAll, Norm, type Drop } from './block';

export class Gpt implements Model {
  readonly context: number;
  readonly weights: Weights;
  readonly memory: Weights;
  private readonly symbolVectors: tf.Variable<tf.Rank.R2>;
  private readonly placeVectors: tf.Variable<tf.Rank.R2>;
  private readonly blocks: readonly Block[];
  private readonly norm: Norm;
  private readonly adam: Adam;
  private readonly step = tf.variable(tf.scalar(0));

  /** symbols: how many different ones there are. */
  constructor(
    readonly config: Config,
    rng: Rng,
    readonly symbols: number,
  ) {
    const [layers, heads] = [
      config['layers'] as number,
      config['heads'] as number,
    ];
    const width = heads * (config['headWidth'] as number);
    this.context = config['context'] as number;
    const vectors = (rows: number) =>
      tf.variable(
        tf.tensor2d(
          Float32Array.from(
            { length: rows * width },
            () => 0.1 * rng.gauss(),
          ),
          [rows, width],
        ),
      );
    this.symbolVectors = vectors(symbols);
    this.placeVectors = vectors(this.context);
    this.blocks = Array.from(
      { length: layers },
      () => new Block({ width, heads, layers }, rng),
    );
    this.norm = new Norm(width);
    this.weights = {
      'embedding.symbols': this.symbolVectors,
      ...(config['positions']
        ? { 'embedding.places': this.placeVectors }
        : {}),
      ...Object.assign(
        {},
        ...this.blocks.map((block, i) => block.named(`block${i}`)),
      ),
      'last.g': this.norm.g,
      'last.b': this.norm.b,
    };
    this.adam = new Adam(
      this.weights,
      () => config['learningRate'] as number,
      0.9,
      0.99,
    );
    this.memory = { step: this.step, ...this.adam.named('adam') };
  }

  // #region read
  /**
   * What comes next, after every symbol at once. x: [batch, T] symbol
   * numbers -> logits: [batch * T, symbols], weights of each layer:
   * [batch, heads, T, T]
   */
  read(x: tf.Tensor2D, drop: Drop = keepAll) {
    const size = x.shape[1];
    const blocked = this.config['mask']
      ? causal(size)
      : tf.zeros<tf.Rank.R2>([size, size]);
    // Of the table of symbols, a row each.
    let h: tf.Tensor2D = tf.matMul(this.oneHot(x), this.symbolVectors);
    if (this.config['positions']) {
      const places = this.placeVectors.slice([0, 0], [size, -1]);
      h = h.add(tf.tile(places, [x.shape[0], 1]));
    }
    h = drop(h);
    const weights = this.blocks.map((block) => {
      const layer = block.apply(h, blocked, drop);
      h = layer.x;
      return layer.weights;
    });
    // The same table reads and writes (Press & Wolf 2016).
    const logits = tf.matMul(
      this.norm.apply(h),
      this.symbolVectors,
      false,
      true,
    );
    return { logits: logits as tf.Tensor2D, weights };
  }
  // #endregion

  // #region trainStep
  /**
   * Every place of every stretch is an exercise: name the next symbol.
   * x: [batch, T + 1] -> nats per symbol
   */
  trainStep(x: tf.Tensor, rng: Rng): Metrics {
    const drop = this.dropout(rng);
    const loss = this.adam.minimize(
      () => this.surprise(x as tf.Tensor2D, drop).mean<tf.Scalar>(),
      this.rate(),
    );
    return { loss };
  }

  /**
   * Warm-up, then decay: the rate rises in a line, and falls along
   * half a cosine (Brown et al. 2020). Over 0 steps: it stays.
   */
  private rate(): tf.Scalar {
    const { config } = this;
    const up = knob(() => config['warmup'] as number);
    const over = knob(() => Number(config['decaySteps']) || Infinity);
    const fall = fading(this.step, over);
    this.step.assign(this.step.add(1));
    // After the count has gone up: the first step is no step of 0.
    const rise = tf.minimum(this.step.div(tf.maximum(up, 1)), 1);
    return fall.mul(rise);
  }

  /**
   * Numbers fall out at random, and those that stay grow by as much
   * (Srivastava et al. 2014; Vaswani et al. 2017, section 5.4).
   */
  private dropout(rng: Rng): Drop {
    const share = knob(() => this.config['dropout'] as number);
    return (x) =>
      x
        .mul(rng.uniform(x.shape).greaterEqual(share).cast('float32'))
        .div(tf.sub(1, share));
  }

  /** -log p(next symbol) at every place. x: [n, T + 1] -> nats [n, T] */
  surprise(x: tf.Tensor2D, drop: Drop = keepAll): tf.Tensor2D {
    const [n, width] = x.shape;
    const { logits } = this.read(x.slice([0, 0], [n, width - 1]), drop);
    const next = this.oneHot(x.slice([0, 1], [n, width - 1]));
    return tf
      .logSoftmax(logits)
      .mul(next)
      .sum(1)
      .neg()
      .reshape([n, width - 1]);
  }
  // #endregion

  // #region sample
  /** One symbol after the other, each drawn from what the model expects. -> [n, T + 1] symbol numbers */
  *sample(n: number, rng: Rng): Iterable<tf.Tensor> {
    const { context, symbols } = this;
    const first = rng.uniform([n, 1], 1, symbols).floor();
    const start = tf.concat([first, tf.zeros([n, context - 1])], 1);
    const noise = rng.uniform([context, n, symbols], 1e-9, 1);
    const gumbel = noise.log().neg().log().neg(); // the largest sum is a draw from softmax
    const places = tf.eye(context); // in row t a 1 at place t
    const after = tf.pad(places, [[0, 0], [1, 0]]).slice([0, 0], [-1, context]); // prettier-ignore
    const { kept } = scan(
      [start],
      [gumbel, places, after],
      ([text], [drawn, here, there]) => {
        const { logits } = this.read(text as tf.Tensor2D);
        const last = logits
          .reshape([n, context, symbols])
          .mul(here!.expandDims(1))
          .sum(1);
        const best = last.add(drawn!).argMax(1);
        const next = best.cast('float32').reshape([n, 1]);
        return { carry: [text!.add(next.mul(there!))], kept: [next] };
      },
    );
    const rest = kept[0]!.reshape([context, n]).transpose();
    yield tf.concat([first, rest], 1);
  }
  // #endregion

  /** x: [n, T] -> [n * T, symbols] */
  private oneHot(x: tf.Tensor2D): tf.Tensor2D {
    return tf
      .oneHot(x.flatten().cast('int32'), this.symbols)
      .cast('float32') as tf.Tensor2D;
  }
}
