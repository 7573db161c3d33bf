import { input } from '../../math/input';
import { Stream } from '../../math/stream';
import type * as tf from '../../math/tf';
import type { Family } from '../model';
import { about } from './about';
import { between, FlowMatching } from './model';

/** Flow matching on points: how to make one, and what there is to look at. Each view is given a time, noise 0 to data 1. */
const family: Family<FlowMatching> = {
  about,
  create: (config, rng, { width }) => new FlowMatching(config, rng, width),
  views: {
    /** The learned velocity: the mean of all straight paths through each place. */
    velocity: {
      at: 'arrows',
      gives: 'vectors',
      given: 1,
      of: (model, at, given) => model.velocity(at, given),
    },
    /** Where the straight paths to the data are at that time: what the network trains on. */
    paths: {
      at: 'data',
      gives: 'points',
      given: 1,
      of: (_, at, given) => between(sameNoise(at.shape), at, given),
    },
  },
};

/** The same draws for every look, so that points move with the time and do not flicker. -> [...shape] */
const sameNoise = (shape: readonly [number, number]) =>
  input<tf.Rank.R2>(shape, (out) => {
    const draws = new Stream(1);
    for (let i = 0; i < out.length; i++) out[i] = draws.gauss();
  });

export default family;
