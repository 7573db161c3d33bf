import * as tf from '../../math/tf';
import type { Family } from '../model';
import { about } from './about';
import { dequantize, quantize } from './gray';
import { Glow } from './model';

/** Pictures on the way from one to another, both included. */
const stops = 8;

/** With the same noise every time, spread evenly from pixel to pixel by the golden ratio: pictures do not flicker. */
const plain = (glow: Glow, x: tf.Tensor2D) => {
  const u = Float32Array.from({ length: x.shape[1] }, (_, i) => (i * 0.6180339887) % 1);
  return dequantize(x, glow.levels, tf.tensor1d(u));
};
const back = (glow: Glow, z: tf.Tensor2D) => [...glow.flow.inverse(z)].at(-1)!;

/** Glow on glyphs: how to make one, and what there is to look at. */
const family: Family<Glow> = {
  about,
  judged: 500, // as many as of others, but a few at a time: what is traced is short
  create: (config, rng, { width }) => new Glow(config, rng, width),
  views: {
    /** What each glyph costs, bits per pixel. [n] */
    bits: { at: 'data', gives: 'numbers', of: (glow, x) => glow.bits(plain(glow, x)) },
    /** What the given glyph costs, bits per pixel. [1] */
    judged: {
      at: 'nothing',
      gives: 'numbers',
      given: ({ width }) => width,
      of: (glow, _, given) => glow.bits(plain(glow, given.reshape([1, -1]))),
    },
    /** The noise that each glyph becomes, drawn as a picture: gray is 0. [n, size * size] */
    noise: {
      at: 'data',
      gives: 'images',
      of: (glow, x) => glow.flow.forward(plain(glow, x)).z.div(5).add(0.5).clipByValue(0, 1),
    },
    /** How far f and then g leave a pixel from where it was, the farthest in each glyph; ink is 1. [n] */
    exact: {
      at: 'data',
      gives: 'numbers',
      of: (glow, x) => {
        const y = plain(glow, x);
        return back(glow, glow.flow.forward(y).z).sub(y).abs().max(1);
      },
    },
    /** From the first data glyph to the second, on the straight line between what f makes of them. [stops, size * size] */
    walk: {
      at: 'data',
      gives: 'images',
      of: (glow, x) => {
        const [from, to] = tf.split(glow.flow.forward(plain(glow, x.slice([0, 0], [2, x.shape[1]]))).z, 2);
        const share = tf.linspace(0, 1, stops).reshape([stops, 1]);
        const z = from!.mul(tf.sub(1, share)).add<tf.Tensor2D>(to!.mul(share));
        return quantize(back(glow, z), glow.levels);
      },
    },
  },
};

export default family;
