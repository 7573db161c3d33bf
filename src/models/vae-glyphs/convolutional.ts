import type { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import type { Config, Shape } from '../model';
import { Mlp } from '../nn';
import type { Net, Nets } from '../vae/coder';

/** Feature maps after the first halving and after the second. */
const maps = [8, 16] as const;
/** Width and height of a filter, in pixels. */
const filter = 4;
const slope = 0.2;

/** Filters with draws of deviation sqrt(2 / numbers seen). [filter, filter, a, b] */
function bank(
  a: number,
  b: number,
  seen: number,
  rng: Rng,
): tf.Variable<tf.Rank.R4> {
  const draws = () => Math.sqrt(2 / seen) * rng.gauss();
  return tf.variable(
    tf.tensor4d(
      Float32Array.from({ length: filter ** 2 * a * b }, draws),
      [filter, filter, a, b],
    ),
  );
}
const bias = (size: number) =>
  tf.variable(tf.zeros<tf.Rank.R1>([size]));

// #region convolutional
/** Two convolutions that halve the picture, then one dense layer; the decoder is the same road backwards. */
export function convolutional(
  config: Config,
  rng: Rng,
  { width }: Shape,
): Omit<Nets, 'likelihood'> {
  const latent = config['latent'] as number;
  const size = Math.sqrt(width);
  const [half, quarter] = [Math.ceil(size / 2), Math.ceil(size / 4)];
  const [few, many] = maps;
  const flat = quarter ** 2 * many;
  return {
    encoder: encoder(
      size,
      [
        { w: bank(1, few, filter ** 2, rng), b: bias(few) },
        { w: bank(few, many, filter ** 2 * few, rng), b: bias(many) },
      ],
      new Mlp([flat, 2 * latent], rng),
    ),
    decoder: decoder([half, size], new Mlp([latent, flat], rng), [
      // A stride of 2 puts a quarter of the filter's numbers on each pixel.
      {
        w: bank(few, many, (filter ** 2 / 4) * many, rng),
        b: bias(few),
      },
      { w: bank(1, few, (filter ** 2 / 4) * few, rng), b: bias(1) },
    ]),
  };
}

interface Layer {
  readonly w: tf.Variable<tf.Rank.R4>;
  readonly b: tf.Variable<tf.Rank.R1>;
}

/** [n, size * size] -> [n, 2 * latent] */
const encoder = (
  size: number,
  layers: readonly Layer[],
  last: Mlp,
): Net => ({
  apply(x) {
    const seen = layers.reduce(
      (h, { w, b }) =>
        tf.leakyRelu(
          tf.conv2d(h, w, 2, 'same').add<tf.Tensor4D>(b),
          slope,
        ),
      x.reshape([-1, size, size, 1]) as tf.Tensor4D,
    );
    return last.apply(seen.reshape([x.shape[0], -1]));
  },
  named: (prefix) => ({
    ...filters(prefix, layers),
    ...last.named(`${prefix}.dense`),
  }),
});

/** [n, latent] -> [n, size * size] */
const decoder = (
  sizes: readonly number[],
  first: Mlp,
  layers: readonly Layer[],
): Net => ({
  apply(z) {
    const n = z.shape[0];
    const quarter = Math.ceil(sizes[0]! / 2);
    const start = tf
      .leakyRelu(first.apply(z), slope)
      .reshape([n, quarter, quarter, -1]) as tf.Tensor4D;
    const seen = layers.reduce((h, { w, b }, i) => {
      const wide = tf.conv2dTranspose(
        h,
        w,
        [n, sizes[i]!, sizes[i]!, w.shape[2]],
        2,
        'same',
      );
      const sum = wide.add<tf.Tensor4D>(b);
      return i < layers.length - 1 ? tf.leakyRelu(sum, slope) : sum;
    }, start);
    return seen.reshape([n, sizes.at(-1)! ** 2]);
  },
  named: (prefix) => ({
    ...first.named(`${prefix}.dense`),
    ...filters(prefix, layers),
  }),
});
// #endregion

const filters = (prefix: string, layers: readonly Layer[]) =>
  Object.fromEntries(
    layers.flatMap(({ w, b }, i) => [
      [`${prefix}.filter${i}.w`, w as tf.Variable],
      [`${prefix}.filter${i}.b`, b as tf.Variable],
    ]),
  );
