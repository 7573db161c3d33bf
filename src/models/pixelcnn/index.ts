import * as tf from '../../math/tf';
import type { Family } from '../model';
import { about } from './about';
import { PixelCnn } from './model';

/** Pictures that `fill` draws from the same known pixels, each by draws of its own. */
export const fillRows = 9;
/** Dividing by no temperature at all would be dividing by zero. */
const coldest = 0.02;

/** The small PixelCNN: how to make one, and what there is to look at. */
const family: Family<PixelCnn> = {
  about,
  judged: 32,
  create: (config, rng, { width }) => new PixelCnn(config, rng, Math.round(Math.sqrt(width))),
  views: {
    /**
     * Pictures with the known pixels kept and all others drawn. Given: the pixels, whether each is known (0 or 1), a
     * draw from [0, 1) for each pixel of each picture, the temperature. [fillRows, width] grays, then the chances of
     * each gray at each pixel of the first picture [width, grays]
     */
    fill: {
      at: 'nothing',
      gives: 'numbers',
      given: ({ width }) => (2 + fillRows) * width + 1,
      of(model, _, given) {
        const width = model.size ** 2;
        const same = (from: number) =>
          tf.tile(given.slice([from], [width]).reshape([1, width]), [fillRows, 1]) as tf.Tensor2D;
        const { pixels, chances } = model.fill({
          known: same(0),
          fixed: same(width),
          u: given.slice([2 * width], [fillRows * width]).reshape([fillRows, width]),
          temperature: given
            .slice([(2 + fillRows) * width], [1])
            .reshape([])
            .maximum(coldest) as tf.Scalar,
        });
        return tf.concat1d([pixels.flatten(), chances.slice([0, 0, 0], [1, -1, -1]).flatten()]);
      },
    },
  },
};

export default family;
