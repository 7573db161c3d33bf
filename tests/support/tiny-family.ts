/** The smallest family that has everything the engine cares about: a live knob, parts, memory, noise and every kind of view. */
import { knob } from '../../src/math/input';
import type { Rng } from '../../src/math/rng';
import * as tf from '../../src/math/tf';
import type { About, Config, Family, Metrics, Model } from '../../src/models/model';

const about = {
  id: 'tiny',
  title: 'A cloud that follows the data',
  paper: 'goodfellow-2014',
  data: 'points',
  knobs: {
    learningRate: {
      kind: 'number',
      label: 'Learning rate',
      key: 'lr',
      group: 'training',
      live: true,
      default: 0.05,
      min: 0,
      max: 1e6,
      step: 0.01,
      help: 'How far one step moves the cloud.',
    },
    width: {
      kind: 'number',
      label: 'Width',
      key: 'w',
      group: 'model',
      default: 0.5,
      min: 0,
      max: 1,
      step: 0.1,
      help: 'Size of the cloud at the start.',
    },
  },
  metrics: { loss: { label: 'Loss', help: 'Squared distance to a data point, model units.' } },
  parts: { shift: 'Move', spread: 'Spread' },
  bar: { data: 'ring', steps: 10, metric: 'loss', atMost: 10 },
} as const satisfies About;

class Tiny implements Model {
  readonly weights;
  readonly memory;
  readonly parts = {
    shift: (x: tf.Tensor, rng: Rng) => this.#descend(x, rng, 'shift'),
    spread: (x: tf.Tensor, rng: Rng) => this.#descend(x, rng, 'spread'),
  };

  constructor(
    readonly config: Config,
    rng: Rng,
  ) {
    this.weights = {
      'generator.spread': tf.variable(rng.normal<tf.Rank.R2>([2, 2]).mul(config.width as number)),
      'generator.shift': tf.variable(rng.normal<tf.Rank.R1>([2])),
    };
    this.memory = {
      'momentum.spread': tf.variable(tf.zeros([2, 2])),
      'momentum.shift': tf.variable(tf.zeros([2])),
    };
  }

  trainStep(x: tf.Tensor, rng: Rng): Metrics {
    this.#descend(x, rng, 'spread');
    return this.#descend(x, rng, 'shift');
  }

  *sample(n: number, rng: Rng): Iterable<tf.Tensor> {
    const z = rng.normal<tf.Rank.R2>([n, 2]);
    yield z;
    yield this.generate(z);
  }

  generate(z: tf.Tensor2D): tf.Tensor2D {
    return z.matMul(this.weights['generator.spread'] as tf.Tensor2D).add(this.weights['generator.shift']);
  }

  #descend(x: tf.Tensor, rng: Rng, name: 'shift' | 'spread'): Metrics {
    const weight = this.weights[`generator.${name}`];
    const momentum = this.memory[`momentum.${name}`];
    const z = rng.normal<tf.Rank.R2>([x.shape[0]!, 2]);
    const { value, grads } = tf.variableGrads(
      () => this.generate(z).sub(x).square().mean(),
      [weight as tf.Variable],
    );
    momentum.assign(
      momentum.mul(0.9).add(Object.values(grads)[0]!) as tf.Tensor<tf.Rank.R1> & tf.Tensor<tf.Rank.R2>,
    );
    const rate = knob(() => this.config.learningRate as number);
    weight.assign(weight.sub(momentum.mul(rate)) as tf.Tensor<tf.Rank.R1> & tf.Tensor<tf.Rank.R2>);
    return { loss: value };
  }
}

export const tiny: Family<Tiny> = {
  about,
  create: (config, rng) => new Tiny(config, rng),
  views: {
    distance: {
      at: 'grid',
      gives: 'field',
      of: (model, at) => at.sub(model.weights['generator.shift']).norm('euclidean', 1),
    },
    arrows: {
      at: 'samples',
      gives: 'vectors',
      of: (model, at) => tf.sub(model.weights['generator.shift'], at),
    },
    warp: { at: 'lattice', gives: 'points', of: (model, at) => model.generate(at) },
  },
};
