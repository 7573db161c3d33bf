import * as tf from '../../math/tf';
import { dequantize, quantize } from './gray';
import type { Glow } from './model';

/** Pictures on the way from one to another, both included. */
const stops = 8;

/** What the views see of glyphs [n, width]. Views of one picture ask for the same glyphs, and share what is made of them. */
export class Seen {
  readonly #there = new WeakMap<
    tf.Tensor2D,
    ReturnType<Seen['there']>
  >();
  readonly #back = new WeakMap<tf.Tensor2D, ReturnType<Seen['back']>>();

  constructor(readonly glow: Glow) {}

  /** Through the flow. y: [n, width] with noise for gray, z: [n, width], bits per pixel [n] */
  there(x: tf.Tensor2D): {
    y: tf.Tensor2D;
    z: tf.Tensor2D;
    bits: tf.Tensor1D;
  } {
    const known = this.#there.get(x);
    if (known) return known;
    const y = this.#plain(x);
    const { z, logDet } = this.glow.flow.forward(y);
    const made = {
      y,
      z,
      bits: this.glow.bits(
        y,
        this.glow.centers.logDensity(z).add(logDet),
      ),
    };
    this.#there.set(x, made);
    return made;
  }

  /** And back again [n, width]; and the way from the first glyph to the second, straight between their noises [stops, width]. */
  back(x: tf.Tensor2D): { y: tf.Tensor2D; walk: tf.Tensor2D } {
    const known = this.#back.get(x);
    if (known) return known;
    const { z } = this.there(x);
    const n = z.shape[0];
    const [from, to] = [0, Math.min(1, n - 1)].map((i) =>
      z.slice([i, 0], [1, -1]),
    );
    const share = tf.linspace(0, 1, stops).reshape([stops, 1]);
    const between = from!
      .mul(tf.sub(1, share))
      .add<tf.Tensor2D>(to!.mul(share));
    const all = [
      ...this.glow.flow.inverse(tf.concat2d([z, between], 0)),
    ].at(-1)!;
    const [y, walk] = tf.split(all, [n, stops]) as [
      tf.Tensor2D,
      tf.Tensor2D,
    ];
    const made = { y, walk: quantize(walk, this.glow.levels) };
    this.#back.set(x, made);
    return made;
  }

  /** With the same noise every time, spread evenly from pixel to pixel by the golden ratio: pictures do not flicker. */
  #plain(x: tf.Tensor2D): tf.Tensor2D {
    const u = Float32Array.from(
      { length: x.shape[1] },
      (_, i) => (i * 0.6180339887) % 1,
    );
    return dequantize(x, this.glow.levels, tf.tensor1d(u));
  }
}
