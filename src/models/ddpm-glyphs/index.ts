import type { Family } from '../model';
import { about } from './about';
import { GlyphDdpm } from './model';

/** Diffusion on glyphs: how to make one, and what there is to look at. */
const family: Family<GlyphDdpm> = {
  about,
  labels: true,
  create: (config, rng, shape) => new GlyphDdpm(config, rng, shape),
  views: {},
};

export default family;
