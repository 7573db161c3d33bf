/** Three ways back from noise, with the same trained network. */
import type { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import { noised, type Parts } from './predict';
import type { AlphaBar } from './schedule';

export type Sampler = 'ancestral' | 'ddim' | 'heun';

export interface Denoiser {
  readonly alphaBar: AlphaBar;
  /** What the network takes x_t to be made of. xt: [n, width] */
  split(xt: tf.Tensor2D, t: number): Parts;
}

/** sqrt(alphaBar_t) and sqrt(1 - alphaBar_t) as numbers. */
export const levelAt = (alphaBar: AlphaBar, t: number) => ({
  signal: Math.sqrt(alphaBar[t]!),
  noise: Math.sqrt(1 - alphaBar[t]!),
});

/** From x_t [n, width] to x_s [n, width], s < t. */
type Step = (
  by: Denoiser,
  xt: tf.Tensor2D,
  t: number,
  s: number,
  rng: Rng,
) => tf.Tensor2D;

// #region ancestral
/**
 * Ho et al. 2020, Algorithm 2, with the posterior's variance (their
 * section 3.2), between any two times: Song et al. 2020 (DDIM),
 * Eq. (12) and (16) with eta = 1. From t = 1 to 0 no noise is added.
 */
const ancestral: Step = (by, xt, t, s, rng) => {
  const [at, as] = [by.alphaBar[t]!, by.alphaBar[s]!];
  const sigma = Math.sqrt(((1 - as) / (1 - at)) * (1 - at / as));
  const mean = noised(by.split(xt, t), {
    signal: Math.sqrt(as),
    noise: Math.sqrt(Math.max(0, 1 - as - sigma ** 2)),
  });
  return s === 0
    ? mean
    : mean.add(rng.normal<tf.Rank.R2>(xt.shape).mul(sigma));
};
// #endregion

// #region ddim
/**
 * Song et al. 2020, Eq. (12) with sigma = 0: no new noise, so one
 * start leads to one end.
 */
const ddim: Step = (by, xt, t, s) =>
  noised(by.split(xt, t), levelAt(by.alphaBar, s));
// #endregion

// #region heun
/**
 * The same equation, d(x / noise) / d(signal / noise) = x_0, by Heun's method: a DDIM step to s, a second look from
 * there, and the step again with the mean of both answers. At s = 0 there is no noise left to look at: a DDIM step.
 */
const heun: Step = (by, xt, t, s) => {
  const first = by.split(xt, t);
  const [from, to] = [levelAt(by.alphaBar, t), levelAt(by.alphaBar, s)];
  const there = noised(first, to);
  if (s === 0) return there;
  const x0 = first.x0
    .add<tf.Tensor2D>(by.split(there, s).x0)
    .mul<tf.Tensor2D>(0.5);
  const shrink = to.noise / from.noise;
  return xt
    .mul<tf.Tensor2D>(shrink)
    .add(x0.mul(to.signal - from.signal * shrink));
};
// #endregion

export const samplers: Readonly<Record<Sampler, Step>> = {
  ancestral,
  ddim,
  heun,
};

/**
 * `count` times from T down, then 0. They lie closer together near the data, as the square of their number (Song et al.
 * 2020, appendix D.2); with a step for every level they are all there are.
 */
export const timesOf = (steps: number, count: number): number[] =>
  Array.from({ length: count + 1 }, (_, i) =>
    Math.max(i, Math.round(steps * (i / count) ** 2)),
  ).reverse();
