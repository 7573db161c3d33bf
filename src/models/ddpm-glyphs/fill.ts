import { input } from '../../math/input';
import { Stream } from '../../math/stream';
import * as tf from '../../math/tf';
import { walk } from '../../math/walk';
import { noised } from '../ddpm/predict';
import { ancestral, leapsOf, type Denoiser } from '../ddpm/samplers';
import type { AlphaBar } from '../ddpm/schedule';

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
 * gives draws nearby, since cos a + sin b of two normal draws is one. -> [...shape]
 */
function draws(
  shape: readonly number[],
  name: string,
  turn: tf.Tensor,
): tf.Tensor {
  const half = (which: string) =>
    input(shape, (out) => {
      const stream = new Stream(Stream.seedOf(0, `${name} ${which}`));
      for (let i = 0; i < out.length; i++) out[i] = stream.gauss();
    });
  return half('cos')
    .mul(tf.cos(turn))
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
  alphaBar: AlphaBar,
  x: tf.Tensor2D,
  known: tf.Tensor1D,
  turn: tf.Tensor,
): tf.Tensor2D {
  const leaps = leapsOf(alphaBar, steps);
  const start = draws(x.shape, 'start', turn) as tf.Tensor2D;
  const [given, fresh] = ['given', 'fresh'].map(
    (name) =>
      draws([leaps.length, ...x.shape], name, turn) as tf.Tensor3D,
  );
  const putBack = (xt: tf.Tensor2D, at: tf.Tensor2D) =>
    xt.add<tf.Tensor2D>(at.sub(xt).mul(known));
  const [end] = walk(
    start,
    [leaps, given!, fresh!],
    (xt, [leap, eps, added]) => {
      const at = noised({ x0: x, eps }, leap.from);
      return ancestral(by, putBack(xt, at), leap, added);
    },
  );
  return putBack(end!, x);
}
// #endregion
