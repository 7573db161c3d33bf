import * as tf from '../../math/tf';
import type { Family } from '../model';
import { about } from './about';
import { Wavenet } from './model';
import { addedOf, rowLength } from './schedule';

/** Dividing by no temperature at all would be dividing by zero. */
const coldest = 0.02;

/** The small WaveNet: how to make one, and what there is to look at. */
const family: Family<Wavenet> = {
  about,
  reads: (config) => ({ context: rowLength(config) - 1, vocabulary: 0 }),
  create: (config, rng, { classes }) => new Wavenet(config, rng, classes),
  stretch: (model, count, rng) => model.stretch(rng.uniform([1, count])).flatten(),
  views: {
    /** Goes on after the symbols given: a row of them, a draw from [0, 1) for each new one, and the temperature. [addedOf] */
    onward: {
      at: 'nothing',
      gives: 'numbers',
      given: ({ width, classes }) => width + addedOf(classes) + 1,
      of(model, _, given) {
        const [row, added] = [model.length, addedOf(model.symbols)];
        const start = given.slice([row - model.hears], [model.hears]).reshape([1, -1]);
        const u = given.slice([row], [added]).reshape([1, -1]);
        const temperature = given.slice([row + added], [1]).reshape([]) as tf.Scalar;
        return model.onward(start as tf.Tensor2D, u as tf.Tensor2D, temperature.maximum(coldest)).flatten();
      },
    },
    /** What the model pays for sound that no step heard, nats per symbol, where all that it can hear has been heard. [n] */
    heldOut: {
      at: 'data',
      gives: 'numbers',
      of: (model, at) => model.surprise(at).slice([0, model.hears], [-1, -1]).mean(1),
    },
  },
};

export default family;
