import { scan } from '../../math/scan';
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

/** For each layer, the symbols first: what stands at the last places it looks back on, the nearest last. [n, places * width] each */
export type Queues = readonly tf.Tensor2D[];

/** What is said of one place: its symbol [n, symbols], and what else is kept of it. */
export interface Said {
  readonly symbol: tf.Tensor2D;
  readonly kept?: readonly tf.Tensor[];
}

// #region oneByOne
/**
 * Reads one place after the other, row by row. What a layer computed at a place waits in a queue for the places after
 * it, so nothing is computed twice (Le Paine et al. 2016, Fast Wavenet). Places that are still to come count as zero.
 */
export class OneByOne {
  readonly #taps: readonly (readonly Tap[])[];
  readonly #widths: readonly number[];

  /** Pictures are `columns` places wide; a sequence is one long row. */
  constructor(
    readonly net: Masked,
    readonly columns = 0,
  ) {
    const { symbols, channels, first, layers } = net.sizes;
    this.#taps = [first, ...layers];
    this.#widths = [symbols, ...layers.map(() => channels)];
  }

  /** Before the first place. */
  empty(n: number): Queues {
    return this.#taps.map((taps, i) =>
      tf.zeros<tf.Rank.R2>([n, this.#far(taps) * this.#widths[i]!]),
    );
  }

  /** After places that have been read together. x and given: as Masked.read takes and gives them, one row high */
  after(x: tf.Tensor4D, given: readonly tf.Tensor4D[]): Queues {
    const [n, , known] = x.shape;
    return [x, ...given].map((whole, i) => {
      const far = this.#far(this.#taps[i]!);
      return whole
        .slice([0, 0, known - far], [-1, -1, far])
        .reshape([n, far * this.#widths[i]!]) as tf.Tensor2D;
    });
  }

  /**
   * As many places as each of `xs` has rows. `say` names the symbol at each from its logits [n, symbols] and its rows
   * of xs -> all symbols [places, n, symbols], and all else that was kept [places, ...]
   */
  read(
    queues: Queues,
    xs: readonly tf.Tensor[],
    say: (logits: tf.Tensor2D, row: readonly tf.Tensor[]) => Said,
  ): readonly tf.Tensor[] {
    const { net } = this;
    const places = xs[0]!.shape[0]!;
    const biases =
      net.sizes.places > 1
        ? net.firstBias
        : tf.tile(net.firstBias, [places, 1]);
    const lists = [biases, this.#inside(places), ...xs];
    const { kept } = scan(queues, lists, (carry, row) => {
      const [bias, inside, ...rest] = row as [tf.Tensor1D, tf.Tensor1D];
      const [symbols, ...behind] = carry as tf.Tensor2D[];
      let h = net.enter(
        this.#seen(0, symbols!, undefined, inside),
        bias.expandDims(0),
      );
      let skips: tf.Tensor2D | undefined;
      const next = net.layers.map((layer, i) => {
        const seen = this.#seen(i + 1, behind[i]!, h, inside);
        const queue = this.#pushed(behind[i]!, h);
        const { x, skip } = layer.apply(seen, h);
        h = x;
        skips = skips ? skips.add<tf.Tensor2D>(skip) : skip;
        return queue;
      });
      const { symbol, kept: more = [] } = say(net.leave(skips!), rest);
      return {
        carry: [this.#pushed(symbols!, symbol), ...next],
        kept: [symbol, ...more],
      };
    });
    return kept;
  }

  /** How many places back the farthest of these taps is. */
  #far(taps: readonly Tap[]): number {
    return Math.max(0, ...taps.map((tap) => this.#back(tap)));
  }

  #back([down, right]: Tap): number {
    return -(down * this.columns + right);
  }

  /** The oldest leaves. queue: [n, far * width], h: [n, width] */
  #pushed(queue: tf.Tensor2D, h: tf.Tensor2D): tf.Tensor2D {
    return tf.concat([queue.slice([0, h.shape[1]]), h], 1);
  }

  /** What stands at a layer's taps. now: [n, width] at the place itself, if that is known -> [n, taps * width] */
  #seen(
    layer: number,
    queue: tf.Tensor2D,
    now: tf.Tensor2D | undefined,
    inside: tf.Tensor1D,
  ): tf.Tensor2D {
    const taps = this.#taps[layer]!;
    const width = this.#widths[layer]!;
    const [n, all] = queue.shape;
    const parts = taps.map((tap) => {
      const back = this.#back(tap);
      if (back > 0)
        return queue.slice([0, all - back * width], [n, width]);
      return back === 0 && now ? now : tf.zeros([n, width]);
    });
    const seen = parts.length > 1 ? tf.concat(parts, 1) : parts[0]!;
    if (!this.columns) return seen as tf.Tensor2D;
    const before = this.#taps.slice(0, layer).flat().length;
    const mine = inside.slice([before], [taps.length]);
    return seen
      .reshape([n, taps.length, width])
      .mul(mine.expandDims(1))
      .reshape([n, taps.length * width]);
  }

  /** Whether each layer's taps are inside the picture, to the left and right: 1 or 0. [places, all taps] */
  #inside(places: number): tf.Tensor2D {
    const rows = Array.from({ length: places }, (_, at) =>
      this.#taps.flat().map(([, right]) => {
        const column = (at % this.columns) + right;
        return column < 0 || column >= this.columns ? 0 : 1;
      }),
    );
    return tf.tensor2d(rows);
  }
}
// #endregion
