import type { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import type { Config, Metrics, Model, Weights } from '../model';
import { Adam } from '../nn';
import type { GanConfig } from './about';
import { accuracy, games } from './losses';
import { Networks } from './networks';
import { slopePenalty } from './penalty';

/**
 * A GAN on points of the plane: Goodfellow et al. 2014 (arXiv:1406.2661),
 * Algorithm 1, with the variants that lessons compare.
 */
export class Gan extends Networks implements Model {
  readonly weights: Weights;
  readonly memory: Weights;
  readonly parts = {
    d: (x: tf.Tensor, rng: Rng) =>
      this.discriminatorStep(x as tf.Tensor2D, rng),
    g: (_: tf.Tensor, rng: Rng) => this.generatorStep(rng),
  };
  private readonly adamD: Adam;
  private readonly adamG: Adam;
  private readonly step = tf.variable(tf.scalar(0));

  constructor(config: Config, rng: Rng, size = 2) {
    super(config as GanConfig, rng, size);
    const d = this.discriminator.named('discriminator');
    const g = this.generator.named('generator');
    this.adamD = new Adam(d, () => this.config.learningRateD, 0.5);
    this.adamG = new Adam(g, () => this.config.learningRateG, 0.5);
    // beta1 0.5: Radford et al. 2015
    this.weights = {
      ...g,
      ...d,
      ...this.average.copy.named('average'),
    };
    this.memory = {
      step: this.step,
      ...this.adamD.named('adamD'),
      ...this.adamG.named('adamG'),
    };
  }

  // #region trainStep
  /** One round: D's steps, then G's. x: [dSteps * batch, 2] */
  trainStep(x: tf.Tensor, rng: Rng): Metrics {
    const { dSteps, gSteps } = this.config;
    const batches = tf.split(x, dSteps) as tf.Tensor2D[]; // all fresh
    const d = batches.map((real) => this.discriminatorStep(real, rng));
    this.step.assign(this.step.add(1));
    const g = Array.from({ length: gSteps }, () =>
      this.generatorStep(rng),
    );
    return { ...d.at(-1)!, ...g.at(-1)! };
  }
  // #endregion

  // #region discriminatorStep
  /** Moves D: up on real points, down on generated ones. x: [batch, 2] */
  discriminatorStep(x: tf.Tensor2D, rng: Rng): Metrics {
    const { loss, smoothing } = this.config;
    const judge = (points: tf.Tensor2D) => this.judge(points);
    const z = this.latent(x.shape[0], rng);
    const fake = this.blur(this.generate(z), rng); // G holds still
    const real = this.blur(x, rng);
    const discriminatorLoss = this.adamD.minimize(() => {
      const [yes, no] = [judge(real), judge(fake)]; // [batch, 1] each
      const pays = games[loss].discriminator(yes, no, 1 - smoothing);
      return loss === 'wasserstein'
        ? pays.add(slopePenalty(judge, real, fake, rng))
        : pays; // minus Eq. (1)
    });
    const right = accuracy(loss, judge(real), judge(fake));
    return { discriminatorLoss, discriminatorAccuracy: right };
  }
  // #endregion

  // #region generatorStep
  /** Moves G only, in the direction that D's answers point. */
  generatorStep(rng: Rng): Metrics {
    const { loss, batch, headStart } = this.config;
    const z = this.latent(batch, rng); // fresh noise
    const started = this.step.greaterEqual(headStart).cast('float32');
    const generatorLoss = this.adamG.minimize(() => {
      const fake = this.blur(this.generate(z), rng);
      return games[loss].generator(this.judge(fake)); // D holds still
    }, started as tf.Scalar);
    this.average.follow();
    return { generatorLoss };
  }
  // #endregion

  // #region sample
  /** z uniform on the square, then where the averaged G puts it. */
  *sample(n: number, rng: Rng): Iterable<tf.Tensor> {
    const z = this.latent(n, rng);
    if (z.shape[1] >= this.size) yield z.slice([0, 0], [n, this.size]);
    yield this.generate(z, this.shown);
  }
  // #endregion

  // #region blur
  /**
   * Instance noise (Sønderby et al. 2016): blurs what D sees, less and
   * less, until it is gone. x: [n, 2] -> [n, 2]
   */
  private blur(x: tf.Tensor2D, rng: Rng): tf.Tensor2D {
    const { noise, noiseSteps } = this.config;
    const left = tf.relu(tf.sub(1, this.step.div(noiseSteps))); // 1 -> 0
    return x.add(rng.normal(x.shape).mul(left.mul(noise)));
  }
  // #endregion
}
