import type { Family } from '../model';
import { about } from './about';
import { Glow } from './model';
import { Seen } from './seen';

/** Glow on glyphs: how to make one, and what there is to look at. */
class Shown extends Glow {
  readonly seen = new Seen(this);
}

const family: Family<Shown> = {
  about,
  judged: 500, // as many as of others, but a few at a time: what is traced is short
  create: (config, rng, { width }) => new Shown(config, rng, width),
  views: {
    /** What each glyph costs, bits per pixel. [n] */
    bits: { at: 'data', gives: 'numbers', of: ({ seen }, x) => seen.there(x).bits },
    /** What the given glyph costs, bits per pixel. [1] */
    judged: {
      at: 'nothing',
      gives: 'numbers',
      given: ({ width }) => width,
      of: ({ seen }, _, given) => seen.there(given.reshape([1, -1])).bits,
    },
    /** The noise that each glyph becomes, drawn as a picture: gray is 0. [n, size * size] */
    noise: {
      at: 'data',
      gives: 'images',
      of: ({ seen }, x) => seen.there(x).z.div(5).add(0.5).clipByValue(0, 1),
    },
    /** How far f and then g leave a pixel from where it was, the farthest in each glyph; ink is 1. [n] */
    exact: {
      at: 'data',
      gives: 'numbers',
      of: ({ seen }, x) => seen.back(x).y.sub(seen.there(x).y).abs().max(1),
    },
    /** From the first data glyph to the second, on the straight line between what f makes of them. [stops, size * size] */
    walk: { at: 'data', gives: 'images', of: ({ seen }, x) => seen.back(x).walk },
  },
};

export default family;
