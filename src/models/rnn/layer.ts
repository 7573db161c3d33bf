import type { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import type { Weights } from '../model';
import { cells, type Cell, type CellName } from './cells';

type Rows = tf.Tensor2D;
export type State = readonly Rows[];

/** Normal draws of variance 1 / width. -> [rows, columns] */
export const drawn = (
  rng: Rng,
  rows: number,
  columns: number,
  width: number,
) =>
  tf.variable<tf.Rank.R2>(
    tf.tensor2d(
      Float32Array.from(
        { length: rows * columns },
        () => rng.gauss() / Math.sqrt(width),
      ),
      [rows, columns],
    ),
  );

/** x: numbers of symbols -> [how many, symbols] */
export const oneHot = (x: tf.Tensor, symbols: number): Rows =>
  tf.oneHot(x.flatten().cast('int32'), symbols).cast('float32') as Rows;

/** One cell, used again at every symbol: what it hands on is its state. */
export class Layer {
  readonly cell: Cell;
  /** W: what each symbol adds to the sums. [symbols, sums * width] */
  readonly table: tf.Variable<tf.Rank.R2>;
  readonly bias: tf.Variable<tf.Rank.R1>;
  /** U: what the state adds. */
  readonly u: readonly tf.Variable<tf.Rank.R2>[];

  constructor(
    name: CellName,
    readonly symbols: number,
    readonly width: number,
    rng: Rng,
  ) {
    this.cell = cells[name];
    const { sums, matrices, open } = this.cell;
    this.table = drawn(rng, symbols, sums * width, width);
    this.u = matrices.map((n) => drawn(rng, width, n * width, width));
    const bias = Array.from({ length: sums * width }, (_, i) =>
      Math.floor(i / width) === open ? 1 : 0,
    );
    this.bias = tf.variable(tf.tensor1d(bias));
  }

  // #region states
  /**
   * The state after every symbol, from an empty one. x: [n, T] symbol
   * numbers; nudge: [T, n, states * width], added to the states on their
   * way on, or nothing -> what is seen of T states, [n, width] each
   */
  states(x: Rows, nudge?: tf.Tensor3D): readonly Rows[] {
    const [n, size] = x.shape;
    const all = this.sums(x.transpose()); // of every symbol at once: [T * n, sums * width]
    const nudges = nudge && (tf.unstack(nudge) as Rows[]);
    let state = this.empty(n);
    return (tf.split(all, size) as Rows[]).map((a, t) => {
      state = this.cell.step(a, state, this.u);
      if (nudges) {
        state = state.map((part, i) =>
          part.add(
            nudges[t]!.slice([0, i * this.width], [n, this.width]),
          ),
        );
      }
      return state[0]!;
    });
  }

  /** One symbol further. x: [n, 1], state: [n, width] each -> the new state */
  step(x: Rows, state: State): State {
    return this.cell.step(this.sums(x), state, this.u);
  }
  // #endregion

  empty(n: number): State {
    return Array.from({ length: this.cell.states }, () =>
      tf.zeros<tf.Rank.R2>([n, this.width]),
    );
  }

  named(prefix: string): Weights {
    return {
      [`${prefix}.table`]: this.table,
      [`${prefix}.bias`]: this.bias,
      ...Object.fromEntries(
        this.u.map((u, i) => [`${prefix}.u${i}`, u]),
      ),
    };
  }

  private sums(x: Rows): Rows {
    return tf
      .matMul(oneHot(x, this.symbols), this.table)
      .add(this.bias);
  }
}
