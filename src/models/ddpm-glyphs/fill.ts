import { input } from '../../math/input';
import { Stream } from '../../math/stream';
import * as tf from '../../math/tf';
import { noised } from '../ddpm/predict';
import { levelAt, timesOf, type Denoiser } from '../ddpm/samplers';

/** A glyph of which a part is known. */
export interface Gap {
  /** [1, width] */
  readonly ink: tf.Tensor2D;
  /** [width], 1 where the pixel is given */
  readonly known: tf.Tensor1D;
  /** [1, classes] */
  readonly classes: tf.Tensor2D;
}

/** Steps of the way back. */
const steps = 40;

/**
 * Standard normal draws that are the same at every look. `turn`: an angle; each gives other draws, and a small turn
 * gives draws nearby, since cos a + sin b of two normal draws is one. -> [n, width]
 */
function draws(
  shape: [number, number],
  seed: number,
  turn: tf.Tensor,
): tf.Tensor2D {
  const half = (which: string) =>
    input<tf.Rank.R2>(shape, (out) => {
      const stream = new Stream(Stream.seedOf(seed, which));
      for (let i = 0; i < out.length; i++) out[i] = stream.gauss();
    });
  return half('cos')
    .mul<tf.Tensor2D>(tf.cos(turn))
    .add(half('sin').mul(tf.sin(turn)));
}

// #region fill
/**
 * What may have stood where `known` is 0. No training: at each level
 * the known pixels are put back, noised to that level, and the network
 * has to make the rest fit them (Lugmayr et al. 2022, Eq. (8), without
 * their resampling). x: [n, width] inside -1 .. 1,
 * known: [width], 1 where the pixel is given -> [n, width]
 */
export function fill(
  by: Denoiser,
  x: tf.Tensor2D,
  known: tf.Tensor1D,
  turn: tf.Tensor,
): tf.Tensor2D {
  const times = timesOf(by.alphaBar.length - 1, steps);
  const keep = (xt: tf.Tensor2D, t: number, seed: number) => {
    const given = noised(
      { x0: x, eps: draws(x.shape, seed, turn) },
      levelAt(by.alphaBar, t),
    );
    return xt.add<tf.Tensor2D>(given.sub(xt).mul(known));
  };
  let xt = draws(x.shape, 0, turn);
  times.slice(1).forEach((s, i) => {
    const t = times[i]!;
    const [at, as] = [by.alphaBar[t]!, by.alphaBar[s]!];
    const sigma =
      s === 0 ? 0 : Math.sqrt(((1 - as) / (1 - at)) * (1 - at / as));
    const level = {
      signal: Math.sqrt(as),
      noise: Math.sqrt(Math.max(0, 1 - as - sigma ** 2)),
    };
    const mean = noised(by.split(keep(xt, t, 3 * i + 1), t), level);
    xt = mean.add(draws(x.shape, 3 * i + 2, turn).mul(sigma));
  });
  return keep(xt, 0, 3 * steps);
}
// #endregion
