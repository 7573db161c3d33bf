import { Rng } from '../../src/math/rng';
import * as tf from '../../src/math/tf';

/** Rows of symbols, each as likely as any other. [n, length], 0 .. symbols - 1 */
export function evenSymbols(symbols: number, n: number, length: number, seed = 2): tf.Tensor2D {
  const rng = new Rng(seed);
  return tf.tensor2d(
    Array.from({ length: n * length }, () => rng.integer(symbols)),
    [n, length],
  );
}
