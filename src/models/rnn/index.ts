import * as tf from '../../math/tf';
import type { Family } from '../model';
import { about } from './about';
import { lags } from './lags';
import { Rnn } from './model';

/** The recurrent networks: how to make one, and what there is to look at. */
const family: Family<Rnn> = {
  about,
  judged: 200,
  reads: ({ context }) => ({ context: context as number, vocabulary: 0 }),
  create: (config, rng, { classes }) => new Rnn(config, rng, classes),
  views: {
    /** Logits for the symbol after the text given: at most `context` symbols, filled up at the end, and how many there are. [symbols] */
    next: {
      at: 'nothing',
      gives: 'numbers',
      given: ({ width }) => width,
      of(rnn, _, given) {
        const { context } = rnn;
        const text = given.slice([0], [context]).reshape([1, context]) as tf.Tensor2D;
        const last = tf.range(0, context).equal(given.slice([context], [1]).sub(1));
        const states = tf.concat(rnn.layer.states(text) as tf.Tensor2D[]);
        return rnn.logits(tf.matMul(last.cast('float32').reshape([1, context]), states)).flatten();
      },
    },
    /** How strongly the last prediction of a stretch would change the state 0, 1 ... symbols before it. [T] */
    lags: { at: 'data', gives: 'numbers', of: (rnn, at) => lags(rnn, at) },
    /** What the model pays for text that no step saw, nats per symbol. [n] */
    heldOut: { at: 'data', gives: 'numbers', of: (rnn, at) => rnn.surprise(at).mean(1) },
  },
};

export default family;
