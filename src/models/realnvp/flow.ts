import type { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import type { Config, Weights } from '../model';
import { Coupling } from './coupling';

// #region flow
/**
 * Couplings in a row: f leads from data x to noise z, and g = f^-1
 * back.
 */
export class Flow {
  readonly couplings: readonly Coupling[];

  constructor(config: Config, rng: Rng, trainable = true) {
    const hidden = Array<number>(config['layers'] as number).fill(
      config['hidden'] as number,
    );
    this.couplings = Array.from(
      { length: config['couplings'] as number },
      (_, i) => {
        // each leaves what the one before it moved
        const stays = (i % 2) as 0 | 1;
        return new Coupling(
          stays,
          hidden,
          config['stretch'] as boolean,
          rng,
          trainable,
        );
      },
    );
  }

  /**
   * f; the logarithms of the stretches add up. x: [n, 2] -> z: [n, 2],
   * logDet: log |det df/dx| [n]
   */
  forward(x: tf.Tensor2D): { z: tf.Tensor2D; logDet: tf.Tensor1D } {
    let z = x;
    let logDet = tf.zeros<tf.Rank.R1>([x.shape[0]]);
    for (const coupling of this.couplings) {
      const step = coupling.forward(z);
      z = step.y;
      logDet = logDet.add(step.logDet);
    }
    return { z, logDet };
  }

  /**
   * g: the couplings undone, last one first. Each stage: [n, 2], z
   * first; the last is x.
   */
  *inverse(z: tf.Tensor2D): Generator<tf.Tensor2D> {
    let x = z;
    yield x;
    for (const coupling of [...this.couplings].reverse())
      yield (x = coupling.inverse(x));
  }

  /**
   * log p(x) = log N(f(x); 0, I) + log |det df/dx|: the change of
   * variables, exact. x: [n, 2] -> nats [n]
   */
  logDensity(x: tf.Tensor2D): tf.Tensor1D {
    const { z, logDet } = this.forward(x);
    const base = z
      .square()
      .sum(1)
      .mul(-0.5)
      .sub(Math.log(2 * Math.PI)); // log N(z; 0, I)
    return base.add(logDet) as tf.Tensor1D;
  }
  // #endregion

  /** f, stage by stage: data first, noise last. x: [n, 2] */
  *outward(x: tf.Tensor2D): Generator<tf.Tensor2D> {
    let y = x;
    yield y;
    for (const coupling of this.couplings)
      yield (y = coupling.forward(y).y);
  }

  named(prefix: string): Weights {
    return Object.assign(
      {},
      ...this.couplings.map(({ net }, i) =>
        net.named(`${prefix}.${i}`),
      ),
    ) as Weights;
  }
}
