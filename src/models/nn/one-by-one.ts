import type { Tap } from '../../math/taps';
import * as tf from '../../math/tf';
import type { Masked } from './masked';

/** Chances below this share of the last one are the rounding of a sum. */
const rounding = 1e-4;

// #region draw
/** A way to draw a symbol for each row: the first whose cumulated chance exceeds u. logits: [n, symbols], u: [n, 1] in [0, 1) -> [n, symbols], one 1 in each row */
export function drawer(symbols: number) {
  const order = tf.range(0, symbols);
  const place = order.expandDims<tf.Tensor2D>(1);
  const upTo = place.lessEqual(order).cast('float32'); // [symbols, symbols]
  const before = place.add(1).equal(order).cast('float32');
  const first = tf.eye(symbols).sub<tf.Tensor2D>(before);
  return (logits: tf.Tensor2D, u: tf.Tensor2D): tf.Tensor2D => {
    const cumulated = tf.matMul(
      tf.softmax(logits),
      upTo as tf.Tensor2D,
    );
    const passed = cumulated.greater(u.mul(1 - rounding)); // 0 ... 0 1 ... 1
    return tf.matMul(passed.cast('float32') as tf.Tensor2D, first);
  };
}
// #endregion

// #region oneByOne
/**
 * Reads one place after the other, row by row. What a layer computed at a place is kept for the places after it, so
 * nothing is computed twice (Le Paine et al. 2016, Fast Wavenet). Places that are still to come count as zero.
 */
export class OneByOne {
  /** For each layer, and for the symbols first: what stands at each place so far. [n, width] each */
  readonly #kept: tf.Tensor2D[][];
  readonly #zeros: readonly tf.Tensor2D[];
  /** Of the first layer, at each place that has its own. [1, channels] each */
  readonly #biases: readonly tf.Tensor2D[];
  #at = 0;

  /** `n` pictures at once, `columns` places wide; a sequence is one long row. */
  constructor(
    readonly net: Masked,
    n: number,
    readonly columns = Infinity,
  ) {
    const { symbols, channels, layers } = net.sizes;
    const widths = [symbols, ...layers.map(() => channels)];
    this.#kept = widths.map(() => []);
    this.#biases = tf.split(net.firstBias, net.sizes.places);
    this.#zeros = widths.map((width) =>
      tf.zeros<tf.Rank.R2>([n, width]),
    );
  }

  /** Goes on after places that have been read together. x and given: as Masked.read takes and gives them, one row high */
  after(x: tf.Tensor4D, given: readonly tf.Tensor4D[]): this {
    const [n, , known] = x.shape;
    [x, ...given].forEach((whole, i) => {
      const places = whole.reshape([n, known, -1]);
      this.#kept[i] = tf.unstack(places, 1) as tf.Tensor2D[];
    });
    this.#at = known;
    return this;
  }

  /** Logits for the symbol at the next place. [n, symbols] */
  next(): tf.Tensor2D {
    const { first, layers } = this.net.sizes;
    const bias = this.#biases[this.#at % this.#biases.length]!;
    let h = this.net.enter(this.#seen(0, first), bias);
    let skips: tf.Tensor2D | undefined;
    layers.forEach((taps, i) => {
      this.#kept[i + 1]![this.#at] = h;
      const layer = this.net.layers[i]!.apply(
        this.#seen(i + 1, taps),
        h,
      );
      h = layer.x;
      skips = skips ? skips.add<tf.Tensor2D>(layer.skip) : layer.skip;
    });
    return this.net.leave(skips!);
  }

  /** The symbol that stands there. [n, symbols] */
  put(symbol: tf.Tensor2D): void {
    this.#kept[0]![this.#at++] = symbol;
  }

  /** What stands at the taps of the current place. [n, taps * width] */
  #seen(layer: number, taps: readonly Tap[]): tf.Tensor2D {
    const row = Math.floor(this.#at / this.columns);
    const column = this.#at % this.columns;
    const parts = taps.map(([down, right]) => {
      const inside =
        row + down >= 0 &&
        column + right >= 0 &&
        column + right < this.columns;
      const place = this.#at + (down && down * this.columns) + right;
      return (
        (inside && this.#kept[layer]![place]) || this.#zeros[layer]!
      );
    });
    return parts.length === 1 ? parts[0]! : tf.concat(parts, 1);
  }
}
// #endregion
