/** The block that lesson 5 prints, stacked: without residual connections and norms, four learn less than one. */
import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import { beforeAll, expect, it } from 'vitest';
import { corpusOf } from '../../src/data/text/corpora';
import { names } from '../../src/data/text/names';
import { textSet } from '../../src/data/text/text-set';
import type { Rng } from '../../src/math/rng';
import * as tf from '../../src/math/tf';
import { attention } from '../../src/models/gpt/attention';
import gpt from '../../src/models/gpt/index';
import type { Family, Metrics, Model, Weights } from '../../src/models/model';
import { Adam, Mlp } from '../../src/models/nn';
import { read } from '../support/sources';
import { Runner } from '../support/runner';

const [context, heads, width] = [16, 2, 24];
const steps = 300;

beforeAll(async () => {
  if (!tf.findBackend('cpu')) tf.registerBackend('cpu', () => new MathBackendCPU());
  await tf.setBackend('cpu');
});

/** As block_as_published.py has it: attention without a mask, then the network, and nothing beside them. */
class Block {
  readonly parts: Readonly<Record<string, Mlp>>;

  constructor(rng: Rng) {
    const layer = (...sizes: number[]) => new Mlp(sizes, rng, true, tf.relu);
    this.parts = {
      qkv: layer(width, 3 * width),
      out: layer(width, width),
      network: layer(width, 4 * width, width),
    };
  }

  /** x: [batch * T, width] -> the same */
  apply(x: tf.Tensor2D): tf.Tensor2D {
    const { qkv, out, network } = this.parts;
    const split = qkv!
      .apply(x)
      .reshape([-1, context, 3, heads, width / heads])
      .transpose([2, 0, 3, 1, 4]);
    const [q, k, v] = tf.unstack(split) as tf.Tensor4D[];
    const { mixed } = attention(q!, k!, v!, tf.zeros([context, context]));
    const joined = mixed.transpose([0, 2, 1, 3]).reshape([-1, width]) as tf.Tensor2D;
    return network!.apply(out!.apply(joined));
  }
}

/** So many of them between a table of symbols and a layer that chooses. */
class Stack implements Model {
  readonly weights: Weights;
  readonly memory: Weights;
  readonly #adam: Adam;
  readonly #blocks: readonly Block[];
  readonly #table: Mlp;
  readonly #choose: Mlp;

  constructor(
    count: number,
    rng: Rng,
    readonly symbols: number,
  ) {
    this.#table = new Mlp([symbols, width], rng);
    this.#choose = new Mlp([width, symbols], rng);
    this.#blocks = Array.from({ length: count }, () => new Block(rng));
    const parts = this.#blocks.flatMap(({ parts }, i) =>
      Object.entries(parts).map(([name, part]) => part.named(`${i}.${name}`)),
    );
    this.weights = Object.assign(
      {},
      this.#table.named('table'),
      this.#choose.named('choose'),
      ...parts,
    ) as Weights;
    this.#adam = new Adam(this.weights, () => 0.003);
    this.memory = this.#adam.named('adam');
  }

  /** x: [batch, T + 1] -> nats per symbol */
  trainStep(x: tf.Tensor): Metrics {
    const marks = (from: number) =>
      tf
        .oneHot((x as tf.Tensor2D).slice([0, from], [-1, context]).flatten().cast('int32'), this.symbols)
        .cast('float32') as tf.Tensor2D;
    const loss = this.#adam.minimize(() => {
      const h = this.#blocks.reduce((h, block) => block.apply(h), this.#table.apply(marks(0)));
      return tf.logSoftmax(this.#choose.apply(h)).mul(marks(1)).sum(1).mean<tf.Scalar>().neg();
    });
    return { loss };
  }

  *sample(): Iterable<tf.Tensor> {}
}

/** The mean of the last losses, nats. */
function ends(count: number, seed: number): number {
  const family: Family = {
    ...gpt,
    views: {},
    create: (_, rng, { classes }) => new Stack(count, rng, classes),
  };
  const runner = new Runner(family, { context, batch: 16 }, 'towns').start(seed);
  let sum = 0;
  for (let step = steps - 20; step < steps; step++) sum += runner.train(step + 1).metrics['loss']!;
  return sum / 20;
}

it('four stacked learn less than one, from every seed tried, and the lesson says what they reached', () => {
  const seeds = [7, 1, 2];
  const [one, four] = [1, 4].map((count) => seeds.map((seed) => ends(count, seed))) as [number[], number[]];
  seeds.forEach((_, i) => expect(four[i]! - one[i]!).toBeGreaterThan(0.5));
  const lesson = read('content/lessons/05-attention/index.mdx');
  expect(lesson).toContain(`one such block reached ${one[0]!.toFixed(1)} `);
  expect(lesson).toContain(`Four in a row reached ${four[0]!.toFixed(1)},`);
  expect(lesson).toContain(`the ${byShares().toFixed(1)} that a letter costs`);
  four.forEach((nats) => expect(nats).toBeGreaterThan(byShares() - 0.25));
});

/** What a letter costs whoever knows only how common each one is, nats. */
function byShares(): number {
  const { train } = textSet(names['towns']!, { ...corpusOf('towns')!, vocabulary: 0 });
  const shares = [...new Set(train)].map(
    (symbol) => train.filter((one) => one === symbol).length / train.length,
  );
  return -shares.reduce((sum, p) => sum + p * Math.log(p), 0);
}
