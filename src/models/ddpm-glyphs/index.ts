import type { Family } from '../model';
import { about } from './about';
import { GlyphDdpm } from './model';

/** Fillings for each glyph. */
const copies = 8;

/** Diffusion on glyphs: how to make one, and what there is to look at. */
const family: Family<GlyphDdpm> = {
  about,
  labels: true,
  create: (config, rng, shape) => new GlyphDdpm(config, rng, shape),
  views: {
    /** Given which pixels are known (1) and an angle that picks the draws: what the rest may be, eight times for each of the data. */
    fill: {
      at: 'data',
      gives: 'images',
      given: ({ width }) => width + 1,
      of: (model, at, given) =>
        model.complete(at, given.slice(0, at.shape[1]), given.slice(at.shape[1], 1), copies),
    },
  },
};

export default family;
