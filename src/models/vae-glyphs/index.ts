import type { Family } from '../model';
import { dense } from '../vae';
import { bernoulli } from '../vae/likelihood';
import { Vae } from '../vae/model';
import { viewsOf } from '../vae/views';
import { about } from './about';
import { convolutional } from './convolutional';

/** The VAE on glyphs: each pixel is ink with a probability of its own. */
const family: Family<Vae> = {
  about,
  create: (config, rng, shape) => {
    const nets = config['network'] === 'convolutional' ? convolutional : dense;
    return new Vae(config, { ...nets(config, rng, shape), likelihood: bernoulli() });
  },
  views: viewsOf('images'),
};

export default family;
