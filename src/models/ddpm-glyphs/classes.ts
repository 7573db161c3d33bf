import * as tf from '../../math/tf';

/** Pictures without labels are of one class, which tf.oneHot refuses. rows: [n] -> [n, classes] */
export const oneHot = (
  rows: tf.Tensor1D,
  classes: number,
): tf.Tensor2D =>
  classes > 1
    ? (tf.oneHot(rows, classes).toFloat() as tf.Tensor2D)
    : tf.ones([rows.size, 1]);

/** The class of each of n rows: the one asked for, each in turn, or none. -> [n, classes] */
export function asked(
  which: string,
  n: number,
  classes: number,
): tf.Tensor2D {
  if (which === 'none') return tf.zeros([n, classes]);
  const rows = Array.from({ length: n }, (_, i) =>
    which === 'each' ? i % classes : +which,
  );
  return oneHot(tf.tensor1d(rows, 'int32'), classes);
}
