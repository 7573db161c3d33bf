import type { Tap } from '../../math/taps';
import type { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import type { Weights } from '../model';

/** Normal draws with the deviation that keeps variance through a linear layer. [rows, columns] */
const matrix = (rng: Rng, rows: number, columns: number) =>
  tf.variable(
    tf.tensor2d(
      Float32Array.from(
        { length: rows * columns },
        () => rng.gauss() / Math.sqrt(rows),
      ),
      [rows, columns],
    ),
  );
const bias = (size: number) =>
  tf.variable(tf.zeros<tf.Rank.R1>([size]));

// #region gather
/**
 * What stands at the taps of every place, side by side; outside the
 * picture stands zero. x: [n, rows, columns, d]
 * -> [n * rows * columns, taps * d]
 */
export function gather(
  x: tf.Tensor4D,
  taps: readonly Tap[],
): tf.Tensor2D {
  const [n, rows, columns, d] = x.shape;
  const far = (side: 0 | 1, way: 1 | -1) =>
    Math.max(0, ...taps.map((tap) => way * tap[side]));
  const [up, left] = [far(0, -1), far(1, -1)];
  const padded = tf.pad(x, [
    [0, 0],
    [up, far(0, 1)],
    [left, far(1, 1)],
    [0, 0],
  ]);
  const seen = taps.map(([down, right]) =>
    tf.slice(
      padded,
      [0, up + down, left + right, 0],
      [n, rows, columns, d],
    ),
  );
  return tf.concat(seen, 3).reshape([-1, taps.length * d]);
}
// #endregion

// #region gated
/**
 * A gated layer with a way around it, van den Oord et al. 2016
 * (WaveNet): tanh of one half of a convolution, times sigmoid of the
 * other half.
 */
export class Gated {
  readonly gate: tf.Variable<tf.Rank.R2>;
  readonly gateBias: tf.Variable<tf.Rank.R1>;
  readonly out: tf.Variable<tf.Rank.R2>;

  constructor(
    readonly taps: readonly Tap[],
    readonly channels: number,
    skips: number,
    rng: Rng,
  ) {
    this.gate = matrix(rng, taps.length * channels, 2 * channels);
    this.gateBias = bias(2 * channels);
    this.out = matrix(rng, channels, channels + skips);
  }

  /**
   * seen: [rows, taps * channels], x: [rows, channels] -> what goes on
   * to the next layer [rows, channels], what goes to the end [rows,
   * skips]
   */
  apply(seen: tf.Tensor2D, x: tf.Tensor2D) {
    const [filter, gate] = tf.split(
      tf.matMul(seen, this.gate).add(this.gateBias),
      2,
      1,
    ) as tf.Tensor2D[];
    const z = tf.tanh(filter!).mul<tf.Tensor2D>(tf.sigmoid(gate!));
    const [residual, skip] = tf.split(
      tf.matMul(z, this.out),
      [this.channels, this.out.shape[1] - this.channels],
      1,
    ) as tf.Tensor2D[];
    return { x: x.add<tf.Tensor2D>(residual!), skip: skip! };
  }
}
// #endregion

export interface MaskedSizes {
  /** How many different symbols a place may hold. */
  readonly symbols: number;
  readonly channels: number;
  /** How many places have a bias of their own in the first layer, by which the network knows where it is; 1 where all share it. */
  readonly places: number;
  /** Taps of the first layer, which reads the symbols: none of them at the place itself. */
  readonly first: readonly Tap[];
  /** Taps of each gated layer. */
  readonly layers: readonly (readonly Tap[])[];
}

/** Numbers that each layer sends to the end, for each channel. */
const skipsPerChannel = 2;

// #region masked
/** A network of convolutions that says, for every place, which symbol stands there, from what its taps let it see. */
export class Masked {
  readonly first: tf.Variable<tf.Rank.R2>;
  readonly firstBias: tf.Variable<tf.Rank.R2>; // [places, channels]
  readonly layers: readonly Gated[];
  readonly mix: tf.Variable<tf.Rank.R2>;
  readonly mixBias: tf.Variable<tf.Rank.R1>;
  readonly last: tf.Variable<tf.Rank.R2>;
  readonly lastBias: tf.Variable<tf.Rank.R1>;

  constructor(
    readonly sizes: MaskedSizes,
    rng: Rng,
  ) {
    const { symbols, channels, places, first, layers } = sizes;
    const skips = skipsPerChannel * channels;
    this.first = matrix(rng, first.length * symbols, channels);
    this.firstBias = tf.variable(tf.zeros([places, channels]));
    this.layers = layers.map(
      (taps) => new Gated(taps, channels, skips, rng),
    );
    this.mix = matrix(rng, skips, skips);
    this.mixBias = bias(skips);
    this.last = matrix(rng, skips, symbols);
    this.lastBias = bias(symbols);
  }

  /** Every place at once. x: [n, rows, columns, symbols], one 1 at each place -> logits: [n * rows * columns, symbols], and what each layer was given */
  read(x: tf.Tensor4D) {
    const places = x.shape.slice(0, 3) as [number, number, number];
    const { first, layers, channels } = this.sizes;
    let h = this.enter(gather(x, first), this.firstBias);
    let skips: tf.Tensor2D | undefined;
    const given = layers.map((taps, i) => {
      const whole = h.reshape([...places, channels]) as tf.Tensor4D;
      const layer = this.layers[i]!.apply(gather(whole, taps), h);
      h = layer.x;
      skips = skips ? skips.add<tf.Tensor2D>(layer.skip) : layer.skip;
      return whole;
    });
    return { logits: this.leave(skips!), given };
  }

  /** seen: [rows, taps * symbols], bias: [places, channels] of rows one after the other -> [rows, channels] */
  enter(seen: tf.Tensor2D, bias: tf.Tensor2D): tf.Tensor2D {
    const [places, channels] = bias.shape;
    return tf
      .matMul(seen, this.first)
      .reshape([-1, places, channels])
      .add(bias)
      .reshape([-1, channels]);
  }

  /** The sum of what the layers sent: two small layers make logits of it. [rows, skips] -> [rows, symbols] */
  leave(skips: tf.Tensor2D): tf.Tensor2D {
    const mixed = tf
      .matMul(tf.relu(skips) as tf.Tensor2D, this.mix)
      .add(this.mixBias);
    return tf
      .matMul(tf.relu(mixed) as tf.Tensor2D, this.last)
      .add(this.lastBias);
  }
  // #endregion

  /** All numbers by name. */
  named(): Weights {
    const { first, firstBias, mix, mixBias, last, lastBias } = this;
    const layers = this.layers.flatMap(({ gate, gateBias, out }, i) =>
      Object.entries({ gate, gateBias, out }).map(([name, w]) => [
        `layer${i}.${name}`,
        w,
      ]),
    );
    return {
      'first.w': first,
      'first.b': firstBias,
      ...(Object.fromEntries(layers) as Weights),
      'mix.w': mix,
      'mix.b': mixBias,
      'last.w': last,
      'last.b': lastBias,
    };
  }
}
