import type { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import type { Weights } from '../model';
import { attention } from './attention';

const matrix = (
  rng: Rng,
  rows: number,
  columns: number,
  deviation: number,
) =>
  tf.variable(
    tf.tensor2d(
      Float32Array.from(
        { length: rows * columns },
        () => deviation * rng.gauss(),
      ),
      [rows, columns],
    ),
  );

// #region norm
/** Layer normalization, Ba et al. 2016 (arXiv:1607.06450): mean 0 and variance 1 in every row, then a scale and a shift that are learned. */
export class Norm {
  readonly g: tf.Variable<tf.Rank.R1>;
  readonly b: tf.Variable<tf.Rank.R1>;

  constructor(width: number) {
    this.g = tf.variable(tf.ones<tf.Rank.R1>([width]));
    this.b = tf.variable(tf.zeros<tf.Rank.R1>([width]));
  }

  /** x: [rows, width] */
  apply(x: tf.Tensor2D): tf.Tensor2D {
    const { mean, variance } = tf.moments(x, 1, true);
    return x
      .sub(mean)
      .div(variance.add(1e-5).sqrt())
      .mul(this.g)
      .add(this.b);
  }
}
// #endregion

/** What some of the numbers go through on their way: dropout while the model trains, nothing while it writes. */
export type Drop = (x: tf.Tensor2D) => tf.Tensor2D;
export const keepAll: Drop = (x) => x;

export interface Sizes {
  readonly width: number;
  readonly heads: number;
  /** Of the whole model: what each layer adds shrinks with it at the start (Radford et al. 2019, section 2.3). */
  readonly layers: number;
}

// #region block
/**
 * One layer: look back, then think about it. Each part adds to what
 * was there. Vaswani et al. normalize the sum; we normalize what goes
 * in, as GPT-2 does (Radford et al. 2019).
 */
export class Block {
  readonly normA: Norm;
  readonly normB: Norm;
  /** Questions, keys and values of all heads in one product. */
  readonly qkv: tf.Variable<tf.Rank.R2>;
  readonly out: tf.Variable<tf.Rank.R2>;
  readonly up: tf.Variable<tf.Rank.R2>;
  readonly upBias: tf.Variable<tf.Rank.R1>;
  readonly down: tf.Variable<tf.Rank.R2>;

  constructor(
    readonly sizes: Sizes,
    rng: Rng,
  ) {
    const { width, layers } = sizes;
    const usual = Math.sqrt(1 / width);
    const added = usual / Math.sqrt(2 * layers);
    this.normA = new Norm(width);
    this.normB = new Norm(width);
    this.qkv = matrix(rng, width, 3 * width, usual);
    this.out = matrix(rng, width, width, added);
    this.up = matrix(rng, width, 4 * width, Math.sqrt(2 / width));
    this.upBias = tf.variable(tf.zeros<tf.Rank.R1>([4 * width]));
    this.down = matrix(rng, 4 * width, width, added / 2);
  }

  /**
   * x: [batch * T, width] -> the same, and
   * weights: [batch, heads, T, T]
   */
  apply(x: tf.Tensor2D, blocked: tf.Tensor2D, drop = keepAll) {
    const { mixed, weights } = this.look(this.normA.apply(x), blocked);
    const seen = x.add<tf.Tensor2D>(drop(tf.matMul(mixed, this.out)));
    const hidden = tf.relu(
      tf.matMul(this.normB.apply(seen), this.up).add(this.upBias),
    ) as tf.Tensor2D;
    return {
      x: seen.add<tf.Tensor2D>(drop(tf.matMul(hidden, this.down))),
      weights,
    };
  }

  /**
   * Every head asks its question of every symbol it may see.
   * x: [batch * T, width]
   */
  private look(x: tf.Tensor2D, blocked: tf.Tensor2D) {
    const { width, heads } = this.sizes;
    const size = blocked.shape[0];
    const d = width / heads;
    const split = tf
      .matMul(x, this.qkv)
      .reshape([-1, size, 3, heads, d])
      .transpose([2, 0, 3, 1, 4]); // [3, batch, heads, T, d]
    const [q, k, v] = tf.unstack(split) as tf.Tensor4D[];
    const { mixed, weights } = attention(q!, k!, v!, blocked);
    const joined = mixed.transpose([0, 2, 1, 3]).reshape([-1, width]);
    return { mixed: joined as tf.Tensor2D, weights };
  }
  // #endregion

  named(prefix: string): Weights {
    const { qkv, out, up, upBias, down, normA, normB } = this;
    return Object.fromEntries(
      Object.entries({
        'a.g': normA.g,
        'a.b': normA.b,
        qkv,
        out,
        'b.g': normB.g,
        'b.b': normB.b,
        up,
        upBias,
        down,
      }).map(([name, weight]) => [`${prefix}.${name}`, weight]),
    );
  }
}
