import type { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import type { Config, Weights } from '../model';
import { Actnorm } from './actnorm';
import { Coupling } from './coupling';
import { Mixing } from './mixing';
import { blockOf, squeeze, unsqueeze } from './squeeze';

/** One step of flow. */
interface Step {
  readonly actnorm: Actnorm;
  readonly mixing: Mixing;
  readonly coupling: Coupling;
}

// #region flow
/** Squeeze, then K times actnorm, mixing, coupling: f leads from pictures y to noise z, and g = f^-1 back. */
export class Flow {
  readonly steps: readonly Step[];
  private readonly size: number;
  private readonly places: number;

  /** width: size * size pixels */
  constructor(
    config: Config,
    rng: Rng,
    readonly width: number,
  ) {
    this.size = Math.sqrt(width);
    const channels = blockOf(this.size) ** 2;
    this.places = width / channels;
    const hidden = Array<number>(config['layers'] as number).fill(
      config['hidden'] as number,
    );
    this.steps = Array.from(
      { length: config['steps'] as number },
      () => ({
        actnorm: new Actnorm(channels),
        mixing: new Mixing(channels, rng, config['mixing'] as boolean),
        coupling: new Coupling(this.places, channels, hidden, rng),
      }),
    );
  }

  /** f. y: [n, width] -> z: [n, width], logDet: log |det df/dy| [n] */
  forward(y: tf.Tensor2D): { z: tf.Tensor2D; logDet: tf.Tensor1D } {
    let h = squeeze(y, this.size);
    let logDet = tf.zeros<tf.Rank.R1>([y.shape[0]]);
    for (const { actnorm, mixing, coupling } of this.steps) {
      const normed = actnorm.forward(h);
      const mixed = mixing.forward(normed.y);
      const moved = coupling.forward(mixed.y);
      const alike = normed.logDet.add(mixed.logDet).mul(this.places); // the same at every place
      logDet = logDet.add(alike).add(moved.logDet);
      h = moved.y;
    }
    return { z: unsqueeze(h, this.size), logDet };
  }

  /** g: each step undone, last one first. Each stage: [n, width], z first; the last is y. */
  *inverse(z: tf.Tensor2D): Generator<tf.Tensor2D> {
    let h = squeeze(z, this.size);
    yield z;
    for (const { actnorm, mixing, coupling } of [
      ...this.steps,
    ].reverse()) {
      h = actnorm.inverse(mixing.inverse(coupling.inverse(h)));
      yield unsqueeze(h, this.size);
    }
  }
  // #endregion

  // #region begin
  /** Where `first` is 1, this batch sets each actnorm. Couplings are skipped: they start as the identity. y: [n, width] */
  begin(y: tf.Tensor2D, first: tf.Scalar): void {
    let h = squeeze(y, this.size);
    for (const { actnorm, mixing } of this.steps) {
      actnorm.begin(h, first);
      h = mixing.forward(actnorm.forward(h).y).y;
    }
  }
  // #endregion

  named(prefix: string): Weights {
    return Object.assign(
      {},
      ...this.steps.map(({ actnorm, mixing, coupling }, i) => ({
        ...actnorm.named(`${prefix}.${i}.actnorm`),
        ...mixing.named(`${prefix}.${i}.mixing`),
        ...coupling.net.named(`${prefix}.${i}.coupling`),
      })),
    ) as Weights;
  }
}
