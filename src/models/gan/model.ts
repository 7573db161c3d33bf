/** A GAN on points of the plane: Goodfellow et al. 2014 (arXiv:1406.2661), Algorithm 1, with the variants that lessons compare. */
import type { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import type { Config, Metrics, Model } from '../model';
import { Adam, Average, Mlp } from '../nn';
import { boundary, games, type LossName } from './losses';
import { closeness } from './minibatch';
import { slopePenalty } from './penalty';

export class Gan implements Model {
  readonly generator: Mlp;
  readonly discriminator: Mlp;
  /** The generator's running average: steadier samples from the same training. */
  readonly average: Average;
  readonly weights;
  readonly memory;
  readonly parts = {
    d: (x: tf.Tensor, rng: Rng) => this.discriminatorStep(x as tf.Tensor2D, rng),
    g: (_: tf.Tensor, rng: Rng) => this.generatorStep(rng),
  };
  private readonly discriminatorAdam: Adam;
  private readonly generatorAdam: Adam;
  private readonly step = tf.variable(tf.scalar(0));

  constructor(
    readonly config: Config,
    rng: Rng,
    readonly size = 2,
  ) {
    const hidden = Array<number>(config['layers'] as number).fill(config['hidden'] as number);
    const seen = size + (config['minibatch'] ? 1 : 0); // D sees one more number: how close the batch is
    this.generator = new Mlp([config['latent'] as number, ...hidden, size], rng);
    this.discriminator = new Mlp([seen, ...hidden, 1], rng);
    this.average = new Average(
      this.generator,
      new Mlp([config['latent'] as number, ...hidden, size], rng, false),
      () => config['ema'] as number,
    );
    const [d, g] = [this.discriminator.named('discriminator'), this.generator.named('generator')];
    this.discriminatorAdam = new Adam(d, () => config['learningRateD'] as number, 0.5);
    this.generatorAdam = new Adam(g, () => config['learningRateG'] as number, 0.5); // beta1 0.5: Radford et al. 2015, section 3
    this.weights = { ...g, ...d, ...this.average.copy.named('average') };
    this.memory = {
      step: this.step,
      ...this.discriminatorAdam.named('adamD'),
      ...this.generatorAdam.named('adamG'),
    };
  }

  // #region trainStep
  /** One round: k D steps on fresh batches, then one G step. x: [k * batch, 2] -> losses in nats. */
  trainStep(x: tf.Tensor, rng: Rng): Metrics {
    const batches = tf.split(x, this.config['dSteps'] as number) as tf.Tensor2D[];
    const losses = batches.map((batch) => this.discriminatorStep(batch, rng));
    this.step.assign(this.step.add(1));
    return { ...losses.at(-1)!, ...this.generatorStep(rng) };
  }
  // #endregion

  // #region discriminatorStep
  /** Moves D only: up on real points, down on generated ones. x: [batch, 2] */
  discriminatorStep(x: tf.Tensor2D, rng: Rng): Metrics {
    const fake = this.blur(this.generator.apply(this.latent(x.shape[0], rng)), rng); // [batch, 2], G holds still
    const real = this.blur(x, rng);
    const one = 1 - (this.config['smoothing'] as number);
    const discriminatorLoss = this.discriminatorAdam.minimize(() => {
      const loss = this.game.discriminator(this.judge(real), this.judge(fake), one); // minus Eq. (1)
      return this.loss === 'wasserstein'
        ? loss.add(slopePenalty((p) => this.judge(p), real, fake, rng))
        : loss;
    });
    return { discriminatorLoss, discriminatorAccuracy: this.accuracy(real, fake) };
  }
  // #endregion

  // #region generatorStep
  /** Moves G only, in the direction that D's answers point. */
  generatorStep(rng: Rng): Metrics {
    const n = this.config['batch'] as number;
    const z = this.latent(n, rng); // fresh noise
    const started = this.step.greaterEqual(this.config['headStart'] as number).cast('float32') as tf.Scalar;
    const blur = this.noise([n, this.size], rng);
    const generatorLoss = this.generatorAdam.minimize(
      () => this.game.generator(this.judge(this.generator.apply(z).add(blur))), // D holds still
      started,
    );
    this.average.follow();
    return { generatorLoss };
  }
  // #endregion

  // #region sample
  /** z uniform on the square, then where the averaged generator puts it. */
  *sample(n: number, rng: Rng): Iterable<tf.Tensor> {
    const z = this.latent(n, rng);
    if (z.shape[1] >= this.size) yield z.slice([0, 0], [n, this.size]);
    yield this.shown.apply(z);
  }
  // #endregion

  /** The generator that pictures and samples use. */
  get shown(): Mlp {
    return this.config['ema'] ? this.average.copy : this.generator;
  }

  /** D's answer before squashing. [n, 2] -> [n, 1] */
  judge(x: tf.Tensor2D): tf.Tensor2D {
    return this.discriminator.apply(this.config['minibatch'] ? tf.concat([x, closeness(x)], 1) : x);
  }

  get loss(): LossName {
    return this.config['loss'] as LossName;
  }

  get game() {
    return games[this.loss];
  }

  private latent = (n: number, rng: Rng) =>
    rng.uniform<tf.Rank.R2>([n, this.config['latent'] as number], -1, 1);

  /** Share of the two batches, weighted alike, on the right side of D's line. */
  private accuracy(real: tf.Tensor2D, fake: tf.Tensor2D): tf.Scalar {
    const at = boundary(this.loss);
    const right = [this.judge(real).greater(at), this.judge(fake).lessEqual(at)];
    return tf.concat(right.map((side) => side.cast('float32'))).mean();
  }

  /** Instance noise (Sønderby et al. 2016): blurs what D sees, less and less, until it is gone. */
  private noise(shape: readonly [number, number], rng: Rng): tf.Tensor2D {
    const left = tf.relu(tf.sub(1, this.step.div(this.config['noiseSteps'] as number)));
    return rng.normal<tf.Rank.R2>(shape).mul(left.mul(this.config['noise'] as number));
  }

  private blur = (x: tf.Tensor2D, rng: Rng) => x.add<tf.Tensor2D>(this.noise(x.shape, rng));
}
