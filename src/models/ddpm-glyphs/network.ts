import type { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import type { Weights } from '../model';
import { Average, Mlp } from '../nn';
import { waves } from '../nn/timed';

/** For a time in [0, 1], in equal ratios. */
const clock = Array.from({ length: 16 }, (_, i) => 100 ** (i / 15));

export interface GlyphSizes {
  readonly width: number;
  readonly classes: number;
  readonly hidden: number;
  readonly blocks: number;
}

/** Layers in, the gate of the skip, `blocks` corrections, layers out. */
type Layers = readonly Mlp[];

// #region network
/**
 * Glyph, time and class in; each block adds a correction to what is held. A share of the glyph itself, which the time
 * decides, skips all of it: the noise in every pixel would not fit through. Its running average makes the pictures.
 */
export class GlyphNetwork {
  readonly layers: Layers;
  readonly averages: readonly Average[];

  /** `ema` is read at each step; at 0 the network itself is shown. */
  constructor(
    readonly sizes: GlyphSizes,
    rng: Rng,
    readonly ema: () => number,
  ) {
    this.layers = this.#make(rng, true);
    const copies = this.#make(rng, false);
    this.averages = this.layers.map(
      (layer, i) => new Average(layer, copies[i]!, ema),
    );
  }

  /** x: [n, width], time: [n, 1] or one for all, classes: [n, classes], a row of zeros for "not told" -> [n, width] */
  apply(
    x: tf.Tensor2D,
    time: tf.Tensor | number,
    classes: tf.Tensor2D,
    layers = this.layers,
  ): tf.Tensor2D {
    const clocks = tf.reshape<tf.Rank.R2>(time, [-1, 1]);
    const told = waves(clocks, clock);
    const one = clocks.shape[0] !== x.shape[0];
    const condition = tf.concat(
      [one ? tf.tile(told, [x.shape[0], 1]) : told, classes],
      1,
    );
    const [first, gate, ...rest] = layers;
    const last = rest.pop()!;
    const held = rest.reduce(
      (h, block) =>
        h.add<tf.Tensor2D>(block.apply(tf.concat([h, condition], 1))),
      first!.apply(tf.concat([x, condition], 1)),
    );
    return last.apply(held).add(x.mul(gate!.apply(told)));
  }

  /** For pictures and samples. */
  shown(
    x: tf.Tensor2D,
    time: tf.Tensor | number,
    classes: tf.Tensor2D,
  ): tf.Tensor2D {
    const copies = this.averages.map(({ copy }) => copy);
    return this.apply(
      x,
      time,
      classes,
      this.ema() ? copies : this.layers,
    );
  }
  // #endregion

  get learned(): Weights {
    return Object.assign(
      {},
      ...this.layers.map((layer, i) => layer.named(`network.${i}`)),
    ) as Weights;
  }

  get weights(): Weights {
    const averages = this.averages.map(({ copy }, i) =>
      copy.named(`average.${i}`),
    );
    return Object.assign({}, this.learned, ...averages) as Weights;
  }

  follow(): void {
    for (const average of this.averages) average.follow();
  }

  #make(rng: Rng, trainable: boolean): Layers {
    const { width, classes, hidden, blocks } = this.sizes;
    const condition = 2 * clock.length + classes;
    return [
      new Mlp([width + condition, hidden], rng, trainable),
      new Mlp([2 * clock.length, 1], rng, trainable),
      ...Array.from(
        { length: blocks },
        () =>
          new Mlp([hidden + condition, hidden, hidden], rng, trainable),
      ),
      new Mlp([hidden, width], rng, trainable),
    ];
  }
}
