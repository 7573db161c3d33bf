import * as tf from '../../math/tf';
import type { Family } from '../model';
import { about } from './about';
import { GlyphDdpm } from './model';

/** Fillings of a glyph. */
const copies = 8;

/** Diffusion on glyphs: how to make one, and what there is to look at. */
const family: Family<GlyphDdpm> = {
  about,
  labels: true,
  judged: 480, // twelve of each digit at a time: each takes many passes
  create: (config, rng, shape) => new GlyphDdpm(config, rng, shape),
  views: {
    /**
     * What the rest of a glyph may be, eight times. Given are its pixels, which of them are known (1), the class asked
     * for (all 0: none), an angle that picks the draws, and w of the guidance.
     */
    fill: {
      at: 'nothing',
      gives: 'images',
      given: ({ width, classes }) => 2 * width + classes + 2,
      of: (model, _, given) => {
        const { width, classes } = model;
        const [ink, known, asked, turn, w] = tf.split(given, [width, width, classes, 1, 1]);
        return model.complete(
          {
            ink: ink!.reshape([1, width]),
            known: known! as tf.Tensor1D,
            classes: asked!.reshape([1, classes]),
          },
          { turn: turn!, w: w! },
          copies,
        );
      },
    },
  },
};

export default family;
