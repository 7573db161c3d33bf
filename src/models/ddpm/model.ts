import type { Rng } from '../../math/rng';
import type * as tf from '../../math/tf';
import type { Config, Metrics } from '../model';
import { Timed } from '../nn/timed';
import { Diffusion, type Answer } from './diffusion';

/** Diffusion on points of the plane. */
export class Ddpm extends Diffusion<Timed> {
  constructor(config: Config, rng: Rng, width = 2) {
    const layers = Array<number>(config['layers'] as number);
    const hidden = layers.fill(config['hidden'] as number);
    const sizes = { width, hidden, waves: config['waves'] as number };
    super(
      config,
      width,
      new Timed(sizes, rng, () => config['ema'] as number),
    );
  }

  // #region trainStep
  /** x: [batch, width] -> L_simple, Eq. (14), for whatever the network is asked */
  trainStep(x: tf.Tensor, rng: Rng): Metrics {
    const loss = this.descend(x as tf.Tensor2D, rng, (xt, time) =>
      this.network.apply(xt, time),
    );
    return { loss };
  }
  // #endregion

  protected asking(): Answer {
    return (xt, time) => this.network.shown(xt, time);
  }
}
