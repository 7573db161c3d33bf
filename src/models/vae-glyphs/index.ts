import type * as tf from '../../math/tf';
import type { Family } from '../model';
import { dense } from '../vae';
import { bernoulli, gaussian } from '../vae/likelihood';
import { Vae } from '../vae/model';
import { viewsOf } from '../vae/views';
import { about } from './about';
import { convolutional } from './convolutional';

/** Where the learned deviation of a gray pixel starts, 1 from paper to ink. */
const deviation = 0.3;

/** The VAE on glyphs: each pixel is ink with a probability of its own, or gray with normal noise. */
const family: Family<Vae> = {
  about,
  create: (config, rng, shape) => {
    const nets = config['network'] === 'convolutional' ? convolutional : dense;
    const likelihood = config['likelihood'] === 'gaussian' ? gray() : bernoulli();
    return new Vae(config, { ...nets(config, rng, shape), likelihood });
  },
  views: viewsOf('images'),
};

/** Samples are shown without the noise, which would be speckle. */
const gray = () => ({ ...gaussian(deviation, true), draw: (out: tf.Tensor2D) => out });

export default family;
