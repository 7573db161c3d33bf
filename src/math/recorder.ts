import type * as tf from './tf';

/** Writes the numbers of one step into `out`. Called once per step, in the order in which the inputs were made. */
export type Fill = (out: Float32Array) => void;

/** Told of every input while a step is being traced; undefined otherwise. Set by replay/trace.ts only. */
export const recorder: { current: ((tensor: tf.Tensor, fill: Fill) => void) | undefined } = {
  current: undefined,
};
