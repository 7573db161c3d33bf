import { latentAt } from '../gan/lattice';
import type { Family } from '../model';
import { about } from './about';
import { GlyphGan } from './model';

/** The GAN on glyphs: how to make one, and what there is to look at. */
const family: Family<GlyphGan> = {
  about,
  rows: (config) => (config['batch'] as number) * (config['dSteps'] as number),
  create: (config, rng, { width }) => new GlyphGan(config, rng, width),
  views: {
    /** What G makes of a lattice of the latent square (further latent coordinates at 0). */
    warp: {
      at: 'lattice',
      gives: 'images',
      of: (gan, at) => gan.generate(latentAt(at, gan.config.latent), gan.shown),
    },
  },
};

export default family;
