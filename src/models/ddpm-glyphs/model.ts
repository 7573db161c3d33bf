/** Class-conditional diffusion on glyphs with classifier-free guidance: Ho & Salimans 2022 (arXiv:2207.12598). */
import { knob } from '../../math/input';
import type { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import { Diffusion, type Answer } from '../ddpm/diffusion';
import type { Denoiser } from '../ddpm/samplers';
import type { Config, Metrics, Shape } from '../model';
import { asked, oneHot } from './classes';
import { fill, type Gap } from './fill';
import { inside, toInk, within } from './ink';
import { GlyphNetwork } from './network';

export class GlyphDdpm extends Diffusion<GlyphNetwork> {
  readonly classes: number;

  constructor(config: Config, rng: Rng, { width, classes }: Shape) {
    const [hidden, blocks] = [
      config['hidden'] as number,
      config['blocks'] as number,
    ];
    const sizes = { width, classes, hidden, blocks };
    super(
      config,
      width,
      new GlyphNetwork(sizes, rng, () => config['ema'] as number),
    );
    this.classes = classes;
  }

  // #region trainStep
  /** Algorithm 1 of the paper: now and then the class is left out. x: [batch, width + 1], the class last */
  trainStep(x: tf.Tensor, rng: Rng): Metrics {
    const [ink, labels] = tf.split(x, [this.width, 1], 1) as [
      tf.Tensor2D,
      tf.Tensor2D,
    ];
    const told = rng
      .uniform([x.shape[0]!, 1])
      .greaterEqual(this.config['classDropout'] as number);
    const classes = oneHot(
      labels.flatten().toInt(),
      this.classes,
    ).mul<tf.Tensor2D>(told.cast('float32')); // [batch, classes]
    const loss = this.descend(inside(ink), rng, (xt, time) =>
      this.network.apply(xt, time, classes),
    );
    return { loss };
  }
  // #endregion

  protected asking(n: number): Answer {
    const w = knob(() => this.config['guidance'] as number);
    return this.guided(this.asked(n), w);
  }

  // #region guidance
  /**
   * (1 + w) · the answer for the class - w · the answer for none:
   * Eq. (6). What is said of the noise holds for v and x_0 alike.
   */
  private guided(classes: tf.Tensor2D, w: tf.Tensor): Answer {
    const none = tf.zerosLike(classes);
    return (xt, time) => {
      const withClass = this.network.shown(xt, time, classes);
      const without = this.network.shown(xt, time, none);
      return withClass.add(withClass.sub(without).mul(w));
    };
  }
  // #endregion

  // #region denoiser
  /** As for points, but no pixel is blacker than ink or whiter than paper. */
  override denoiser(n: number, answer = this.asking(n)): Denoiser {
    const by = super.denoiser(n, answer);
    return (xt, at) => within(by(xt, at), xt, at);
  }
  // #endregion

  // #region complete
  /** Fills in what is not known, `copies` times. ink: [1, width], known: [width], classes: [1, classes], zeros for none -> [copies, width] */
  complete(
    { ink, known, classes }: Gap,
    { turn, w }: { readonly turn: tf.Tensor; readonly w: tf.Tensor },
    copies: number,
  ): tf.Tensor2D {
    const answer = this.guided(tf.tile(classes, [copies, 1]), w);
    const x = inside(tf.tile(ink, [copies, 1]));
    const by = this.denoiser(copies, answer);
    return toInk(fill(by, this.alphaBar, x, known, turn));
  }
  // #endregion

  /** Every stage as ink [n, width], noise first. */
  override *sample(
    n: number,
    rng: Rng,
    stages = true,
  ): Iterable<tf.Tensor> {
    for (const x of super.sample(n, rng, stages)) yield toInk(x);
  }

  /** The class of each of n rows. -> [n, classes] */
  asked(n: number): tf.Tensor2D {
    return asked(this.config['asked'] as string, n, this.classes);
  }
}
