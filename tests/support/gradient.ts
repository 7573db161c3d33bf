import { expect } from 'vitest';
import * as tf from '../../src/math/tf';
import type { Weights } from '../../src/models/model';

/** Each weight's gradient against central differences over 2 h, at the number on which the loss depends most. */
export function expectGradients(
  weights: Weights,
  names: readonly string[],
  loss: () => tf.Scalar,
  h: number,
): void {
  for (const name of names) {
    const w = weights[name]!;
    const slope = [...tf.variableGrads(loss, [w]).grads[w.name]!.dataSync()];
    const at = [...w.dataSync()];
    const steepest = slope.reduce((best, v, i) => (Math.abs(v) > Math.abs(slope[best]!) ? i : best), 0);
    const shifted = (by: number) => {
      const moved = at.map((value, i) => value + (i === steepest ? by : 0));
      w.assign(tf.tensor(moved, w.shape));
      return loss().dataSync()[0]!;
    };
    const expected = (shifted(h) - shifted(-h)) / (2 * h);
    shifted(0);
    expect(Math.abs(slope[steepest]! - expected), name).toBeLessThan(0.03 * Math.abs(expected) + 1e-4);
  }
}
