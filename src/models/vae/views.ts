import * as tf from '../../math/tf';
import type { View } from '../model';
import { largest } from './about';
import type { Vae } from './model';

/** How many standard deviations of the prior a lattice reaches to each side. */
export const reach = 2.5;

/** Codes that are decoded at once, as a walk. */
export const stops = 9;

/** Data that are shown beside what is rebuilt of them. */
export const few = 8;
const first = (x: tf.Tensor2D) =>
  x.slice<tf.Tensor2D>([0, 0], [Math.min(few, x.shape[0]), x.shape[1]]);

/** The plane of the first two latent coordinates, the others at their middle. at: [n, 2], -1 to 1 -> [n, latent] */
const onPlane = (vae: Vae, at: tf.Tensor2D): tf.Tensor2D => {
  const flat = at
    .slice<tf.Tensor2D>([0, 0], [at.shape[0], Math.min(2, vae.latent)])
    .mul<tf.Tensor2D>(reach);
  const rest = Math.max(0, vae.latent - 2);
  return vae.prior(tf.pad(flat, [[0, 0], [0, rest]])); // prettier-ignore
};

/** What every family of this kind shows, by name; `gives` is points or images. */
export const viewsOf = (gives: 'points' | 'images') =>
  ({
    /** Each code's mu and log sigma^2. -> [n, 2 * latent] */
    codes: {
      at: 'data',
      gives: 'numbers',
      of: (vae, at) => vae.nets.encoder.apply(at),
    },
    /** What becomes of the first few data on the way through the code and back. */
    reconstruct: {
      at: 'data',
      gives,
      of: (vae, at) => vae.decode(vae.encode(first(at)).mu),
    },
    /** What the places of the latent plane stand for. */
    warp: {
      at: 'lattice',
      gives,
      of: (vae, at) => vae.decode(onPlane(vae, at)),
    },
    /** What one code stands for. given: the code, and zeros up to the largest latent size */
    decode: {
      at: 'nothing',
      gives,
      given: largest,
      of: (vae, _, given) =>
        vae.decode(
          given.slice([0], [vae.latent]).reshape([1, vae.latent]),
        ),
    },
    /** What several codes stand for. given: `stops` of them, each filled up with zeros */
    strip: {
      at: 'nothing',
      gives,
      given: stops * largest,
      of: (vae, _, given) =>
        vae.decode(
          given
            .reshape([stops, largest])
            .slice([0, 0], [stops, vae.latent]) as tf.Tensor2D,
        ),
    },
    /** The codes of examples that the page gives, as `codes` has them: `few` of them, [few * width] -> [few, 2 * latent] */
    encode: {
      at: 'nothing',
      gives: 'numbers',
      given: ({ width }) => few * width,
      of: (vae, _, given) =>
        vae.nets.encoder.apply(given.reshape([few, given.size / few])),
    },
    /** What becomes of examples that the page gives: `few` of them, [few * width] */
    rebuild: {
      at: 'nothing',
      gives,
      given: ({ width }) => few * width,
      of: (vae, _, given) =>
        vae.decode(
          vae.encode(given.reshape([few, given.size / few])).mu,
        ),
    },
  }) satisfies Record<string, View<Vae>>;
