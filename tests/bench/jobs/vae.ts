/** A variational autoencoder of 64 pictures of 16 x 16 pixels, dense or convolutional: Kingma & Welling 2013 (arXiv:1312.6114). */
import type { Rng } from '../../../src/math/rng';
import * as tf from '../../../src/math/tf';
import type { Metrics, Model, Weights } from '../../../src/models/model';
import { Adam, Mlp } from '../../../src/models/nn';
import { ownJob } from './own';

const [size, latent] = [16, 8];

interface Net {
  apply(x: tf.Tensor2D): tf.Tensor2D;
  named(prefix: string): Weights;
}

class PictureVae implements Model {
  readonly weights;
  readonly memory;
  readonly #adam;

  constructor(
    readonly batch: number,
    readonly encoder: Net,
    readonly decoder: Net,
  ) {
    this.weights = { ...encoder.named('encoder'), ...decoder.named('decoder') };
    this.#adam = new Adam(this.weights, () => 0.001);
    this.memory = this.#adam.named('adam');
  }

  trainStep(_: tf.Tensor, rng: Rng): Metrics {
    const x = rng.uniform<tf.Rank.R2>([this.batch, size * size]);
    const eps = rng.normal<tf.Rank.R2>([this.batch, latent]);
    const loss = this.#adam.minimize(() => {
      const [mu, logVar] = tf.split(this.encoder.apply(x), 2, 1) as [tf.Tensor2D, tf.Tensor2D];
      const out = this.decoder.apply(mu.add(logVar.div(2).exp().mul(eps)));
      const cost = tf.softplus(out).sub(x.mul(out)).sum(1); // -log p(x | z) of Bernoulli pixels
      const kl = mu.square().add(logVar.exp()).sub(1).sub(logVar).div(2).sum(1);
      return cost.add(kl).mean<tf.Scalar>();
    });
    return { loss };
  }

  *sample(n: number, rng: Rng): Iterable<tf.Tensor> {
    yield this.decoder.apply(rng.normal<tf.Rank.R2>([n, latent]));
  }
}

/** 256-128-16 and 8-128-256. */
export const mlpvae = ownJob('mlpvae', { batch: 64 }, ({ batch }, rng) => {
  const encoder = new Mlp([256, 128, 2 * latent], rng);
  return new PictureVae(batch, encoder, new Mlp([latent, 128, 256], rng));
});

/** Two convolutions of stride 2, 16 and 32 maps, and the same road backwards. */
export const convvae = ownJob(
  'convvae',
  { batch: 64 },
  ({ batch }, rng) => new PictureVae(batch, encoderOf(rng), decoderOf(rng)),
);

const maps = [16, 32] as const;
const quarter = size / 4;
const flat = quarter ** 2 * maps[1];

/** 4 x 4 filters. [4, 4, a, b] and [one for each map that comes out] */
function bank(a: number, b: number, out: number, rng: Rng) {
  const draws = Float32Array.from({ length: 16 * a * b }, () => 0.1 * rng.gauss());
  return { w: tf.variable(tf.tensor4d(draws, [4, 4, a, b])), b: tf.variable(tf.zeros<tf.Rank.R1>([out])) };
}
const named = (prefix: string, banks: readonly ReturnType<typeof bank>[], dense: Mlp): Weights => ({
  ...Object.fromEntries(
    banks.flatMap(({ w, b }, i) => [
      [`${prefix}.${i}.w`, w],
      [`${prefix}.${i}.b`, b],
    ]),
  ),
  ...dense.named(`${prefix}.dense`),
});

function encoderOf(rng: Rng): Net {
  const banks = [bank(1, maps[0], maps[0], rng), bank(maps[0], maps[1], maps[1], rng)];
  const dense = new Mlp([flat, 2 * latent], rng);
  return {
    apply(x) {
      let h = x.reshape([-1, size, size, 1]) as tf.Tensor4D;
      for (const { w, b } of banks) h = tf.leakyRelu(tf.conv2d(h, w, 2, 'same').add(b), 0.2);
      return dense.apply(h.reshape([-1, flat]));
    },
    named: (prefix) => named(prefix, banks, dense),
  };
}

function decoderOf(rng: Rng): Net {
  const banks = [bank(maps[0], maps[1], maps[0], rng), bank(1, maps[0], 1, rng)];
  const dense = new Mlp([latent, flat], rng);
  return {
    apply(z) {
      const n = z.shape[0];
      let h = tf.leakyRelu(dense.apply(z), 0.2).reshape([n, quarter, quarter, maps[1]]) as tf.Tensor4D;
      const [first, last] = banks as [ReturnType<typeof bank>, ReturnType<typeof bank>];
      h = tf.leakyRelu(tf.conv2dTranspose(h, first.w, [n, 8, 8, maps[0]], 2, 'same').add(first.b), 0.2);
      return tf
        .conv2dTranspose(h, last.w, [n, 16, 16, 1], 2, 'same')
        .add(last.b)
        .reshape([n, size * size]);
    },
    named: (prefix) => named(prefix, banks, dense),
  };
}
