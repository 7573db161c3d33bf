import * as tf from '../../math/tf';
import type { Family } from '../model';
import { about } from './about';
import { RealNvp } from './model';

/** Normal noise lies within three units almost always: the lattice of the sheet reaches that far. */
const reach = 3;

/** A picture between stages: at 2.5, halfway between the second and the third. stages: [n, 2] each, layer: [1] -> [n, 2] */
const between = (stages: Iterable<tf.Tensor2D>, layer: tf.Tensor1D): tf.Tensor =>
  [...stages]
    .map((stage, i) => stage.mul(tf.relu(tf.sub(1, layer.sub(i).abs()))))
    .reduce((sum, part) => sum.add(part));

/** RealNVP on points: how to make one, and what there is to look at. */
const family: Family<RealNvp> = {
  about,
  create: (config, rng) => new RealNvp(config, rng),
  views: {
    /** The exact density at each place, per square of model units. */
    density: { at: 'grid', gives: 'field', of: ({ shown }, at) => shown.logDensity(at).exp() },
    /** The sheet of noise after the first `given` layers of g: 0 flat, one more for each coupling. */
    sheet: {
      at: 'lattice',
      gives: 'points',
      given: 1,
      of: ({ shown }, at, layer) => between(shown.inverse(at.mul(reach)), layer),
    },
    /** Data on their way to noise, after the first `given` layers of f. */
    outward: {
      at: 'data',
      gives: 'points',
      given: 1,
      of: ({ shown }, at, layer) => between(shown.outward(at), layer),
    },
    /** For each data point, how far from it f and then g end, model units; and its log density, nats. [2, n] */
    exact: {
      at: 'data',
      gives: 'numbers',
      of: ({ shown }, at) => {
        const back = [...shown.inverse(shown.forward(at).z)].at(-1)!;
        return tf.stack([back.sub(at).square().sum(1).sqrt(), shown.logDensity(at)]);
      },
    },
  },
};

export default family;
