import type { Rng } from '../../math/rng';
import { Mlp } from '../nn';
import type { Config, Family, Shape } from '../model';
import { about } from './about';
import { gaussian } from './likelihood';
import type { Nets } from './coder';
import { Vae } from './model';
import { viewsOf } from './views';

/** Encoder and decoder as mirror images. */
export function dense(config: Config, rng: Rng, { width }: Shape): Omit<Nets, 'likelihood'> {
  const hidden = Array<number>(config['layers'] as number).fill(config['hidden'] as number);
  const latent = config['latent'] as number;
  return {
    encoder: new Mlp([width, ...hidden, 2 * latent], rng),
    decoder: new Mlp([latent, ...hidden, width], rng),
  };
}

/** The VAE on points of the plane. */
const family: Family<Vae> = {
  about,
  create: (config, rng, shape) =>
    new Vae(config, {
      ...dense(config, rng, shape),
      likelihood: gaussian(config['deviation'] as number, config['learnDeviation'] as boolean),
    }),
  views: viewsOf('points'),
};

export default family;
