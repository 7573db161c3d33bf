import * as tf from '../../math/tf';
import type { Family } from '../model';
import { about } from './about';
import { Gpt } from './model';

/** Symbols of a byte-pair vocabulary. */
const pieces = 256;

/** The page gives the text so far as numbers, at most `context` of them, filled up at the end, and how many there are. */
const written = ({ context }: Gpt, given: tf.Tensor1D) => ({
  text: given.slice([0], [context]).reshape([1, context]) as tf.Tensor2D,
  /** 1 at the last symbol, 0 elsewhere. [1, context] */
  last: tf
    .range(0, context)
    .equal(given.slice([context], [1]).sub(1))
    .cast('float32')
    .reshape([1, context]),
});

/**
 * The first place of a stretch that is judged. With the mask: the middle, so that each has some text to look back on.
 * Without it: the last alone. At all others the answer stands in the text, as it never does when the model writes.
 */
const judgedFrom = ({ context, config }: Gpt) => (config['mask'] ? context / 2 : context - 1);

/** The transformer: how to make one, and what there is to look at. */
const family: Family<Gpt> = {
  about,
  judged: 200,
  reads: ({ context, vocabulary }) => ({
    context: context as number,
    vocabulary: vocabulary === 'pairs' ? pieces : 0,
  }),
  create: (config, rng, { classes }) => new Gpt(config, rng, classes),
  views: {
    /** Logits for the symbol after the text given. [symbols] */
    next: {
      at: 'nothing',
      gives: 'numbers',
      given: ({ width }) => width,
      of(gpt, _, given) {
        const { text, last } = written(gpt, given);
        return tf.matMul(last as tf.Tensor2D, gpt.read(text).logits).flatten();
      },
    },
    /** How much each symbol of the text given looks at each other. [layers, heads, T, T] */
    attention: {
      at: 'nothing',
      gives: 'numbers',
      given: ({ width }) => width,
      of: (gpt, _, given) => tf.concat(gpt.read(written(gpt, given).text).weights as tf.Tensor4D[]),
    },
    /** What the model pays for text that no step saw, nats per symbol. [n] */
    heldOut: {
      at: 'data',
      gives: 'numbers',
      of: (gpt, at) =>
        gpt
          .surprise(at)
          .slice([0, judgedFrom(gpt)])
          .mean(1),
    },
  },
};

export default family;
