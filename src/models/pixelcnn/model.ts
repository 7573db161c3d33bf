/**
 * Pictures one pixel after the other, row by row: PixelCNN, van den Oord et
 * al. 2016 (arXiv:1601.06759), with the gated layers of its successor (van
 * den Oord et al. 2016, arXiv:1606.05328). It keeps the first one's blind
 * spot: pixels above and far to the right are never seen.
 */
import { knob } from '../../math/input';
import type { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import type { Config, Metrics, Model, Weights } from '../model';
import { Adam } from '../nn';
import { Masked } from '../nn/masked';
import { drawer, OneByOne } from '../nn/one-by-one';
import { fading } from '../nn/timed';
import { graysOf, tapsOf } from './schedule';

/** Pictures on their way. [n, size * size] each */
export interface Filling {
  /** Grays of the pixels that are known. */
  readonly known: tf.Tensor2D;
  /** 1 where a pixel is known, 0 where it is to be drawn. */
  readonly fixed: tf.Tensor2D;
  /** A draw from [0, 1) for each pixel. */
  readonly u: tf.Tensor2D;
  readonly temperature: tf.Scalar | number;
}

export class PixelCnn implements Model {
  readonly net: Masked;
  readonly grays: number;
  readonly weights: Weights;
  readonly memory: Weights;
  private readonly adam: Adam;
  private readonly step = tf.variable(tf.scalar(0));

  /** size: pixels on a side. */
  constructor(
    readonly config: Config,
    rng: Rng,
    readonly size: number,
  ) {
    const channels = config['channels'] as number;
    this.grays = graysOf(config);
    this.net = new Masked(
      {
        symbols: this.grays,
        channels,
        places: size ** 2,
        ...tapsOf(config),
      },
      rng,
    );
    this.weights = this.net.named();
    this.adam = new Adam(
      this.weights,
      () => config['learningRate'] as number,
      0.9,
      0.99,
    );
    this.memory = { step: this.step, ...this.adam.named('adam') };
  }

  // #region trainStep
  /** Every pixel is an exercise: name it from those before it. x: [batch, size * size] -> nats per pixel */
  trainStep(x: tf.Tensor, _rng: Rng): Metrics {
    const rate = fading(
      this.step,
      knob(() => this.config['decaySteps'] as number),
    );
    this.step.assign(this.step.add(1));
    const loss = this.adam.minimize(
      () => this.surprise(x as tf.Tensor2D).mean<tf.Scalar>(),
      rate,
    );
    return { loss };
  }

  /** -log p(pixel | pixels before it in raster order). x: [n, size * size] -> nats, the same */
  surprise(x: tf.Tensor2D): tf.Tensor2D {
    const pixels = this.oneHot(x);
    const { logits } = this.net.read(
      pixels.reshape([-1, this.size, this.size, this.grays]),
    );
    return tf
      .logSoftmax(logits)
      .mul(pixels)
      .sum(1)
      .neg()
      .reshape(x.shape);
  }
  // #endregion

  // #region sample
  /** From an empty page, a stage for each row of pixels. -> [n, size * size] grays */
  *sample(n: number, rng: Rng): Iterable<tf.Tensor> {
    const empty = tf.zeros<tf.Rank.R2>([n, this.size ** 2]);
    const u = rng.uniform<tf.Rank.R2>([n, this.size ** 2]);
    const { pixels } = this.fill({
      known: empty,
      fixed: empty,
      u,
      temperature: 1,
    });
    const rows = tf.split(pixels, this.size, 1);
    for (let done = 1; done <= this.size; done++)
      yield tf.concat(
        rows.map((row, i) => (i < done ? row : tf.zerosLike(row))),
        1,
      );
  }

  /** Pixel by pixel: a known one is kept, any other is drawn. -> pixels: [n, size * size] grays, chances of each gray: [n, size * size, grays] */
  fill({ known, fixed, u, temperature }: Filling) {
    const [n, count] = known.shape;
    const reader = new OneByOne(this.net, this.size);
    const draw = drawer(this.grays);
    const given = this.oneHot(known).reshape([n, count, this.grays]);
    const byPlace = (x: tf.Tensor) => x.transpose([1, 0, 2]); // [count, n, ...]
    const [pixels, chances] = reader.read(
      reader.empty(n),
      [
        byPlace(given.mul(fixed.expandDims(2))),
        byPlace(tf.sub(1, fixed).expandDims(2)),
        byPlace(u.expandDims(2)),
      ],
      (logits, [pixel, open, draws]) => {
        const drawn = draw(
          logits.div(temperature),
          draws as tf.Tensor2D,
        );
        return {
          symbol: pixel!.add(drawn.mul(open!)),
          kept: [tf.softmax(logits)],
        };
      },
    );
    const ink = tf.linspace(0, 1, this.grays);
    return {
      pixels: byPlace(pixels!).mul(ink).sum(2) as tf.Tensor2D,
      chances: byPlace(chances!) as tf.Tensor3D,
    };
  }
  // #endregion

  /** The gray that each pixel is nearest to. x: [n, pixels], 0 paper to 1 ink -> [n * pixels, grays] */
  private oneHot(x: tf.Tensor2D): tf.Tensor2D {
    const gray = x
      .mul(this.grays)
      .floor()
      .minimum(this.grays - 1);
    return tf
      .oneHot(gray.flatten().cast('int32'), this.grays)
      .cast('float32') as tf.Tensor2D;
  }
}
