/** Three ways back from noise, with the same trained network. */
import type * as tf from '../../math/tf';
import type { Scalars } from '../../math/walk';
import { noised, type Moment, type Parts } from './predict';
import type { AlphaBar } from './schedule';

export type Sampler = 'ancestral' | 'ddim' | 'heun';

/** What a network takes x_t to be made of. xt: [n, width] */
export type Denoiser = (xt: tf.Tensor2D, at: Moment) => Parts;

/** t as a share of T, sqrt(alphaBar_t) and sqrt(1 - alphaBar_t) as numbers. */
export const levelAt = (alphaBar: AlphaBar, t: number) => ({
  time: t / (alphaBar.length - 1),
  signal: Math.sqrt(alphaBar[t]!),
  noise: Math.sqrt(1 - alphaBar[t]!),
});

// #region leap
/**
 * The numbers of a step from t to s < t, which are known before it is
 * taken. sigma: the deviation of the noise that an ancestral step adds,
 * by the posterior's variance (Ho et al. 2020, section 3.2) between any
 * two times: Song et al. 2020 (DDIM), Eq. (16) with eta = 1. It is 0
 * where s = 0. left: what this leaves of the old noise. again: the
 * weight of a second look, at s, where there is noise to look at.
 */
export function leap(alphaBar: AlphaBar, t: number, s: number) {
  const [at, as] = [alphaBar[t]!, alphaBar[s]!];
  const sigma = Math.sqrt(((1 - as) / (1 - at)) * (1 - at / as));
  const left = Math.sqrt(Math.max(0, 1 - as - sigma ** 2));
  const [from, to] = [levelAt(alphaBar, t), levelAt(alphaBar, s)];
  return { from, to, sigma, left, again: s > 0 ? 0.5 : 0 };
}
// #endregion

/** From x_t [n, width] to x_s [n, width], s < t. eps: [n, width], fresh noise for a step that adds some */
type Step = (
  by: Denoiser,
  xt: tf.Tensor2D,
  numbers: Scalars<ReturnType<typeof leap>>,
  eps?: tf.Tensor2D,
) => tf.Tensor2D;

// #region ancestral
/**
 * Ho et al. 2020, Algorithm 2, between any two times: Song et al. 2020,
 * Eq. (12).
 */
export const ancestral: Step = (by, xt, numbers, eps) => {
  const { from, to, sigma, left } = numbers;
  const stays = { signal: to.signal, noise: left };
  return noised(by(xt, from), stays).add(eps!.mul(sigma));
};
// #endregion

// #region ddim
/**
 * Song et al. 2020, Eq. (12) with sigma = 0: no new noise, so one
 * start leads to one end.
 */
const ddim: Step = (by, xt, { from, to }) => noised(by(xt, from), to);
// #endregion

// #region heun
/**
 * The same equation, d(x / noise) / d(signal / noise) = x_0, by Heun's method: a DDIM step to s, a second look from
 * there, and the step again with the mean of both answers. At s = 0 there is no noise left to look at: the second
 * look counts for nothing, which makes it a DDIM step.
 */
const heun: Step = (by, xt, { from, to, again }) => {
  const first = by(xt, from);
  const second = by(noised(first, to), to);
  const x0 = first.x0.add<tf.Tensor2D>(
    second.x0.sub(first.x0).mul(again),
  );
  const shrink = to.noise.div(from.noise);
  return xt
    .mul<tf.Tensor2D>(shrink)
    .add(x0.mul(to.signal.sub(from.signal.mul(shrink))));
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

/** At most `count` steps from T to 0, one for each level at the most. */
export function leapsOf(alphaBar: AlphaBar, count: number) {
  const steps = alphaBar.length - 1;
  const times = timesOf(steps, Math.min(count, steps));
  return times.slice(1).map((s, i) => leap(alphaBar, times[i]!, s));
}
