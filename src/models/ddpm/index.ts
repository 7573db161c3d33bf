import { input } from '../../math/input';
import { Stream } from '../../math/stream';
import type * as tf from '../../math/tf';
import type { Family } from '../model';
import { about } from './about';
import { Ddpm } from './model';
import { noised } from './predict';

/** Diffusion on points: how to make one, and what there is to look at. Each view is given how far it is to noise, 0 to 1. */
const family: Family<Ddpm> = {
  about,
  create: (config, rng, { width }) => new Ddpm(config, rng, width),
  views: {
    /** The data as they look at that level of noise. */
    noised: {
      at: 'data',
      gives: 'points',
      given: 1,
      of: (model, at, given) =>
        noised({ x0: at, eps: sameNoise(at.shape) }, model.level(model.timeAt(given))),
    },
    /** The learned score there, -eps / sqrt(1 - alphaBar): which way density rises. */
    score: {
      at: 'arrows',
      gives: 'vectors',
      given: 1,
      of: (model, at, given) => {
        const level = model.level(model.timeAt(given));
        return model.denoiser(at.shape[0])(at, level).eps.neg().div(level.noise);
      },
    },
    /** From each place to the mean of all the data that it may have come from: what one step would draw. */
    denoise: {
      at: 'arrows',
      gives: 'vectors',
      given: 1,
      of: (model, at, given) =>
        model
          .denoiser(at.shape[0])(at, model.level(model.timeAt(given)))
          .x0.sub(at),
    },
  },
};

/** The same draws for every look, so that points move with the level and do not flicker. -> [...shape] */
const sameNoise = (shape: readonly [number, number]) =>
  input<tf.Rank.R2>(shape, (out) => {
    const draws = new Stream(1);
    for (let i = 0; i < out.length; i++) out[i] = draws.gauss();
  });

export default family;
