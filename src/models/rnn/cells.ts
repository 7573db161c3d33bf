/** Three ways to renew a state at each symbol. `a` is what the symbol adds to every sum: its row of the table W, and the bias. */
import * as tf from '../../math/tf';

type Rows = tf.Tensor2D;

/** A cell of width w. A state is one or more tensors [n, w]; the first is what the rest of the network sees. */
export interface Cell {
  /** Tensors in a state. */
  readonly states: number;
  /** Sums in each cell; `a` is [n, sums * w]. */
  readonly sums: number;
  /** Matrices U by which the state enters the sums: [w, sums here * w] each. */
  readonly matrices: readonly number[];
  /** The sum whose bias begins at 1: a gate that is open at first. */
  readonly open?: number;
  /** a: [n, sums * w], state: [n, w] each, u: as `matrices` says -> the new state */
  step(
    a: Rows,
    state: readonly Rows[],
    u: readonly Rows[],
  ): readonly Rows[];
}

// #region plain
/** Elman 1990: made anew from the symbol and the state before it. */
const plain: Cell = {
  states: 1,
  sums: 1,
  matrices: [1],
  step: (a, [h], [u]) => [tf.tanh(a.add(tf.matMul(h!, u!)))],
};
// #endregion

// #region gru
/**
 * Gated recurrent unit, Cho et al. 2014 (arXiv:1406.1078), Eqs. (5) to
 * (8). The gate z says how much of the state stays, r how much of it the
 * new proposal may see.
 */
const gru: Cell = {
  states: 1,
  sums: 3,
  matrices: [2, 1],
  step(a, [h], [gates, proposal]) {
    const w = h!.shape[1];
    const [forGates, forNew] = tf.split(a, [2 * w, w], 1) as Rows[];
    const [z, r] = tf.split(
      tf.sigmoid(forGates!.add(tf.matMul(h!, gates!))),
      2,
      1,
    ) as Rows[];
    const fresh = tf.tanh(
      forNew!.add(tf.matMul(r!.mul(h!), proposal!)),
    );
    return [z!.mul(h!).add(tf.sub(1, z!).mul(fresh))];
  },
};
// #endregion

// #region lstm
/**
 * Long short-term memory, Hochreiter & Schmidhuber 1997, with the
 * forget gate of Gers, Schmidhuber & Cummins 2000. The memory c is only
 * scaled and added to, so what stands in it can stay; i, f and o say
 * what enters, what stays and what is shown.
 */
const lstm: Cell = {
  states: 2,
  sums: 4,
  matrices: [4],
  open: 1,
  step(a, [h, c], [u]) {
    const w = h!.shape[1];
    const sums = a.add(tf.matMul(h!, u!));
    const [forGates, forNew] = tf.split(sums, [3 * w, w], 1) as Rows[];
    const [i, f, o] = tf.split(tf.sigmoid(forGates!), 3, 1) as Rows[];
    const memory: Rows = f!.mul(c!).add(i!.mul(tf.tanh(forNew!)));
    return [o!.mul(tf.tanh(memory)), memory];
  },
};
// #endregion

export const cells = { plain, gru, lstm };
export type CellName = keyof typeof cells;
