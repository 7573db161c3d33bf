import * as tf from '../../math/tf';
import type { Family } from '../model';
import { about } from './about';
import { latentAt } from './lattice';
import { boundary, games } from './losses';
import { Gan } from './model';

/** The point GAN: how to make one, and what there is to look at. */
const family: Family<Gan> = {
  about,
  rows: (config) => (config['batch'] as number) * (config['dSteps'] as number),
  create: (config, rng) => new Gan(config, rng),
  views: {
    /** D's probability that a point at each place is real; a critic's score is squashed alike. */
    belief: {
      at: 'grid',
      gives: 'field',
      of: (gan, at) =>
        tf
          .sigmoid(
            gan
              .judge(at)
              .sub(boundary(gan.config.loss))
              .mul(gan.config.loss === 'least-squares' ? 4 : 1),
          )
          .flatten(),
    },
    /** The direction in which each generated point would have to move for G's loss to fall fastest. */
    pull: {
      at: 'samples',
      gives: 'vectors',
      of: (gan, at) =>
        tf
          .grad((x) => games[gan.config.loss].generator(gan.judge(x as tf.Tensor2D)))(at)
          .neg()
          .mul(at.shape[0]),
    },
    /** Where G puts a lattice of the latent square (further latent coordinates at 0). */
    warp: {
      at: 'lattice',
      gives: 'points',
      of: (gan, at) => gan.generate(latentAt(at, gan.config.latent), gan.shown),
    },
  },
};

export default family;
