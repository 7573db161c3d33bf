import type * as tf from './tf';

/** Writes the numbers of one step into `out`, knowing those of earlier inputs. Called once per step, in the order in which the inputs were made. */
export type Fill = (out: Float32Array, ...seen: readonly Float32Array[]) => void;

interface Recorder {
  /** Told of every input. */
  input(tensor: tf.Tensor, fill: Fill, sees: readonly tf.Tensor[]): void;
  /** The numbers of an earlier input. */
  seen(tensor: tf.Tensor): Float32Array;
}

/** What one turn of a loop gives: what it hands on to the next, and what is kept of it. */
export interface Turned {
  readonly carry: readonly tf.Tensor[];
  readonly kept: readonly tf.Tensor[];
}
export type Turn = (carry: readonly tf.Tensor[], x: readonly tf.Tensor[]) => Turned;
export type Scan = (carry: readonly tf.Tensor[], xs: readonly tf.Tensor[], turn: Turn) => Turned;

/** Told of every input and loop while a step is being traced; undefined otherwise. Set by replay/trace.ts only. */
export const recorder: { current: Recorder | undefined; scan: Scan | undefined } = {
  current: undefined,
  scan: undefined,
};
