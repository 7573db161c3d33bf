import { input } from './input';
import { Stream } from './stream';
import type * as tf from './tf';

/** A seeded stream that also draws tensors: each is an input of the step, new every time the step runs. */
export class Rng extends Stream {
  /** An independent stream. A name gives the same stream whatever else was opened before. */
  static stream(seed: number, name: string): Rng {
    return new Rng(Stream.seedOf(seed, name));
  }

  /** Standard normal draws. -> [...shape] */
  normal<R extends tf.Rank = tf.Rank>(shape: readonly number[]): tf.Tensor<R> {
    return input<R>(shape, (out) => {
      for (let i = 0; i < out.length; i++) out[i] = this.normalDraw();
    });
  }

  /** Uniform draws on [low, high). -> [...shape] */
  uniform<R extends tf.Rank = tf.Rank>(shape: readonly number[], low = 0, high = 1): tf.Tensor<R> {
    return input<R>(shape, (out) => {
      const scale = (high - low) / 4294967296;
      for (let i = 0; i < out.length; i++) out[i] = low + scale * this.word();
    });
  }
}
