/** A transformer on characters: Vaswani et al. 2017 (arXiv:1706.03762), with the norms before the blocks. */
import type { Rng } from '../../../src/math/rng';
import * as tf from '../../../src/math/tf';
import type { Metrics, Model, Weights } from '../../../src/models/model';
import { Adam } from '../../../src/models/nn';
import { ownJob } from './own';

/** What does not change with the job. */
export const sizes = { width: 64, blocks: 2, heads: 4, alphabet: 32 } as const;
const { width, blocks, heads, alphabet } = sizes;
const each = width / heads;
interface Size {
  readonly batch: number;
  readonly context: number;
}

class CharTransformer implements Model {
  readonly weights: Weights;
  readonly memory;
  readonly #adam;
  readonly #mask;

  constructor(
    readonly size: Size,
    rng: Rng,
  ) {
    const { context } = size;
    // Added to a score: nothing before and at a place, a great deal of minus after it.
    const later = Array.from({ length: context ** 2 }, (_, i) => i % context > Math.floor(i / context));
    this.#mask = tf.keep(
      tf.tensor2d(
        later.map((is) => (is ? -1e9 : 0)),
        [context, context],
      ),
    );

    const matrix = (a: number, b: number) =>
      tf.variable(
        tf.tensor2d(
          Float32Array.from({ length: a * b }, () => rng.gauss() / Math.sqrt(a)),
          [a, b],
        ),
      );
    const row = (value: number) => tf.variable(tf.fill<tf.Rank.R1>([width], value));
    const block = (i: number) => ({
      [`${i}.gain1`]: row(1),
      [`${i}.bias1`]: row(0),
      [`${i}.query`]: matrix(width, width),
      [`${i}.key`]: matrix(width, width),
      [`${i}.value`]: matrix(width, width),
      [`${i}.out`]: matrix(width, width),
      [`${i}.gain2`]: row(1),
      [`${i}.bias2`]: row(0),
      [`${i}.up`]: matrix(width, 4 * width),
      [`${i}.down`]: matrix(4 * width, width),
    });
    this.weights = {
      embedding: matrix(alphabet, width),
      position: matrix(context, width),
      ...Object.assign({}, ...Array.from({ length: blocks }, (_, i) => block(i))),
      gain: row(1),
      bias: row(0),
      logits: matrix(width, alphabet),
    };
    this.#adam = new Adam(this.weights, () => 0.001);
    this.memory = this.#adam.named('adam');
  }

  trainStep(_: tf.Tensor, rng: Rng): Metrics {
    const { batch, context } = this.size;
    const ids = rng.uniform<tf.Rank.R2>([batch, context + 1], 0, alphabet).toInt();
    const seen = tf.oneHot(ids.slice([0, 0], [batch, context]).flatten(), alphabet);
    const next = tf.oneHot(ids.slice([0, 1], [batch, context]).flatten(), alphabet);
    const loss = this.#adam.minimize(() => {
      const logits = this.#apply(seen.cast<tf.Tensor2D>('float32'));
      return tf.logSoftmax(logits).mul(next.cast('float32')).sum(1).mean<tf.Scalar>().neg();
    });
    return { loss };
  }

  *sample(_n: number, _rng: Rng): Iterable<tf.Tensor> {}

  /** [batch * context, alphabet] in one-hot rows -> logits of the next character */
  #apply(seen: tf.Tensor2D): tf.Tensor2D {
    const w = (name: string) => this.weights[name] as tf.Variable<tf.Rank.R2>;
    const places = tf.matMul(seen, w('embedding')).reshape<tf.Tensor3D>([-1, this.size.context, width]);
    let x = places.add(w('position')).reshape<tf.Tensor2D>([-1, width]);
    for (let i = 0; i < blocks; i++) {
      x = x.add(this.#attend(norm(x, w(`${i}.gain1`), w(`${i}.bias1`)), i));
      const up = tf.relu(tf.matMul(norm(x, w(`${i}.gain2`), w(`${i}.bias2`)), w(`${i}.up`)));
      x = x.add(tf.matMul(up, w(`${i}.down`)));
    }
    return tf.matMul(norm(x, w('gain'), w('bias')), w('logits'));
  }

  /** [batch * context, width] -> the same */
  #attend(x: tf.Tensor2D, i: number): tf.Tensor2D {
    const split = (name: string) =>
      tf
        .matMul(x, this.weights[`${i}.${name}`] as tf.Variable<tf.Rank.R2>)
        .reshape([-1, this.size.context, heads, each])
        .transpose([0, 2, 1, 3]); // [batch, heads, context, each]
    const scores = tf.matMul(split('query'), split('key'), false, true).div(Math.sqrt(each)).add(this.#mask);
    const mixed = tf.matMul(tf.softmax(scores), split('value')); // [batch, heads, context, each]
    const joined = mixed.transpose([0, 2, 1, 3]).reshape<tf.Tensor2D>([-1, width]);
    return tf.matMul(joined, this.weights[`${i}.out`] as tf.Variable<tf.Rank.R2>);
  }
}

/** Layer normalization, Ba et al. 2016 (arXiv:1607.06450). x: [n, width] */
function norm(x: tf.Tensor2D, gain: tf.Tensor, bias: tf.Tensor): tf.Tensor2D {
  const centered = x.sub(x.mean(1, true));
  const deviation = centered.square().mean(1, true).add(1e-5).sqrt();
  return centered.div(deviation).mul(gain).add(bias);
}

export const chartf = ownJob(
  'chartf',
  { batch: 16, context: 64 },
  (size, rng) => new CharTransformer(size, rng),
);
