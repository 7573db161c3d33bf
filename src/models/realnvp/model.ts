/** RealNVP on points of the plane: Dinh, Sohl-Dickstein & Bengio 2016 (arXiv:1605.08803). f leads from data x to noise z, g = f^-1 back. */
import type { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import type { Config, Metrics, Model } from '../model';
import { Adam } from '../nn';
import { Coupling } from './coupling';

export class RealNvp implements Model {
  readonly couplings: readonly Coupling[];
  readonly weights;
  readonly memory;
  private readonly adam: Adam;

  constructor(
    readonly config: Config,
    rng: Rng,
  ) {
    const hidden = Array<number>(config['layers'] as number).fill(
      config['hidden'] as number,
    );
    this.couplings = Array.from(
      { length: config['couplings'] as number },
      (_, i) =>
        new Coupling(
          (i % 2) as 0 | 1,
          hidden,
          config['stretch'] as boolean,
          rng,
        ), // each leaves what the one before it moved
    );
    this.weights = Object.assign(
      {},
      ...this.couplings.map(({ net }, i) => net.named(`flow.${i}`)),
    );
    this.adam = new Adam(
      this.weights,
      () => config['learningRate'] as number,
    );
    this.memory = this.adam.named('adam');
  }

  // #region trainStep
  /** Maximum likelihood: data should be probable. x: [batch, 2] -> nats per point, model units */
  trainStep(x: tf.Tensor, _rng: Rng): Metrics {
    const nll = this.adam.minimize(() =>
      this.logDensity(x as tf.Tensor2D)
        .mean<tf.Scalar>()
        .neg(),
    );
    return { nll };
  }
  // #endregion

  // #region logDensity
  /** log p(x) = log N(f(x); 0, I) + log |det df/dx|: the change of variables, exact. x: [n, 2] -> nats [n] */
  logDensity(x: tf.Tensor2D): tf.Tensor1D {
    const { z, logDet } = this.forward(x);
    const base = z
      .square()
      .sum(1)
      .mul(-0.5)
      .sub(Math.log(2 * Math.PI));
    return base.add(logDet) as tf.Tensor1D;
  }
  // #endregion

  // #region forward
  /** f, one coupling after the other; the logarithms of their stretches add up. x: [n, 2] -> z: [n, 2], logDet: [n] */
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
  // #endregion

  // #region inverse
  /** g: the couplings undone, last one first. Each stage: [n, 2]; the last is x. */
  *inverse(z: tf.Tensor2D): Generator<tf.Tensor2D> {
    let x = z;
    yield x;
    for (const coupling of [...this.couplings].reverse())
      yield (x = coupling.inverse(x));
  }
  // #endregion

  // #region sample
  /** z from a normal distribution, then back through one coupling after the other. */
  *sample(n: number, rng: Rng): Iterable<tf.Tensor> {
    yield* this.inverse(rng.normal<tf.Rank.R2>([n, 2]));
  }
  // #endregion

  /** f, stage by stage: data first, noise last. x: [n, 2] */
  *outward(x: tf.Tensor2D): Generator<tf.Tensor2D> {
    let y = x;
    yield y;
    for (const coupling of this.couplings)
      yield (y = coupling.forward(y).y);
  }
}
