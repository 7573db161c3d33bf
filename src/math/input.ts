import { recorder, type Fill } from './recorder';
import * as tf from './tf';

export { recorder, type Fill };

/**
 * A tensor whose values come from JavaScript anew on every step: random draws, batches, live knobs.
 * Everything else in a training step must follow from variables and constants, so that a step
 * traced once can be replayed (content/notes). `sees`: inputs made before, whose numbers `fill` is shown.
 */
export function input<R extends tf.Rank = tf.Rank>(
  shape: readonly number[],
  fill: Fill,
  sees: readonly tf.Tensor[] = [],
): tf.Tensor<R> {
  const values = new Float32Array(shape.reduce((a, b) => a * b, 1));
  const tracing = recorder.current;
  const seen = sees.map((tensor) => tracing?.seen(tensor) ?? (tensor.dataSync() as Float32Array));
  recorder.current = undefined; // what a fill draws is drawn anew on every replay, so it may draw one number at a time
  try {
    fill(values, ...seen);
  } finally {
    recorder.current = tracing;
  }
  const tensor = tf.tensor<R>(values, [...shape] as tf.ShapeMap[R], 'float32');
  tracing?.input(tensor, fill, sees);
  return tensor;
}

/** A rank-0 input: a knob that may change while the model trains. */
export const knob = (read: () => number): tf.Scalar => input<tf.Rank.R0>([], (out) => out.fill(read()));
