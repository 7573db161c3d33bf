/** The parts that networks are made of: short enough to read whole. */
import { knob } from '../math/input';
import type { Rng } from '../math/rng';
import * as tf from '../math/tf';
import type { Weights } from './model';

// #region leakyRelu
/** x where positive, 0.2 x elsewhere. TensorFlow.js's own has no second derivative, which a gradient penalty needs. */
const leakyRelu = tf.customGrad((x, save) => {
  (save as tf.GradSaveFunc)([x as tf.Tensor]);
  return {
    value: tf.leakyRelu(x as tf.Tensor, 0.2),
    gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) =>
      dy.mul(tf.step(saved[0]!, 0.2)),
  };
});
// #endregion

// #region silu
/** x · sigmoid(x): a ReLU without the crease. */
export const silu = (x: tf.Tensor2D): tf.Tensor2D =>
  x.mul(tf.sigmoid(x));
// #endregion

// #region mlp
/** Fully connected layers with `bend` between them and nothing after the last. [batch, sizes[0]] -> [batch, sizes.at(-1)] */
export class Mlp {
  readonly layers: readonly {
    readonly w: tf.Variable<tf.Rank.R2>;
    readonly b: tf.Variable<tf.Rank.R1>;
  }[];

  constructor(
    sizes: readonly number[],
    rng: Rng,
    trainable = true,
    readonly bend: (x: tf.Tensor2D) => tf.Tensor = leakyRelu,
  ) {
    this.layers = sizes.slice(1).map((size, i) => {
      const deviation = Math.sqrt(2 / sizes[i]!); // He et al. 2015, Eq. (10)
      const draws = Float32Array.from(
        { length: sizes[i]! * size },
        () => deviation * rng.gauss(),
      );
      return {
        w: tf.variable(
          tf.tensor2d(draws, [sizes[i]!, size]),
          trainable,
        ),
        b: tf.variable(tf.zeros<tf.Rank.R1>([size]), trainable),
      };
    });
  }

  apply(x: tf.Tensor2D): tf.Tensor2D {
    return this.layers.reduce((h, { w, b }, i) => {
      const sum = tf.matMul(h, w).add<tf.Tensor2D>(b);
      return i < this.layers.length - 1
        ? (this.bend(sum) as tf.Tensor2D)
        : sum;
    }, x);
  }

  /** All numbers by name: `G.0.w` [in, out], `G.0.b` [out] ... */
  named(prefix: string): Weights {
    return Object.fromEntries(
      this.layers.flatMap(({ w, b }, i) => [
        [`${prefix}.${i}.w`, w],
        [`${prefix}.${i}.b`, b],
      ]),
    );
  }
}
// #endregion

// #region adam
/**
 * Adam, Kingma & Ba 2014 (arXiv:1412.6980), Algorithm 1, over all
 * weights as one long vector. Its moments and its step counter are
 * variables, so a run can be kept and taken up again.
 */
export class Adam {
  readonly #params: tf.Variable[];
  readonly #m: tf.Variable<tf.Rank.R1>;
  readonly #v: tf.Variable<tf.Rank.R1>;
  readonly #t = tf.variable(tf.scalar(0));

  /**
   * `rate` is read at each step: the learning rate may change while
   * the model trains.
   */
  constructor(
    weights: Weights,
    readonly rate: () => number,
    readonly beta1 = 0.9,
    readonly beta2 = 0.999,
  ) {
    this.#params = Object.values(weights);
    const length = this.#params.reduce(
      (sum, { size }) => sum + size,
      0,
    );
    this.#m = tf.variable(tf.zeros<tf.Rank.R1>([length]));
    this.#v = tf.variable(tf.zeros<tf.Rank.R1>([length]));
  }

  /**
   * One step down the gradient of `loss` with respect to these weights
   * only; all others hold still. `scale` multiplies the rate.
   */
  minimize(
    loss: () => tf.Scalar,
    scale: tf.Scalar | number = 1,
  ): tf.Scalar {
    const { value, grads } = tf.variableGrads(loss, this.#params);
    const g = tf.concat1d(
      this.#params.map((p) => grads[p.name]!.flatten()),
    );
    const t = this.#t.add<tf.Scalar>(1);
    const m = this.#m
      .mul(this.beta1)
      .add<tf.Tensor1D>(g.mul(1 - this.beta1));
    const v = this.#v
      .mul(this.beta2)
      .add<tf.Tensor1D>(g.square().mul(1 - this.beta2));
    this.#t.assign(t);
    this.#m.assign(m);
    this.#v.assign(v);
    const mHat = m.div(tf.sub(1, tf.pow(this.beta1, t)));
    const vHat = v.div(tf.sub(1, tf.pow(this.beta2, t)));
    const rate = knob(this.rate).mul<tf.Scalar>(scale);
    const epsilon = 1e-8; // as the paper has it
    const down = rate.mul(mHat.div(vHat.sqrt().add(epsilon)));
    const parts = tf.split(
      down,
      this.#params.map(({ size }) => size),
    );
    this.#params.forEach((p, i) =>
      p.assign(p.sub(parts[i]!.reshape(p.shape))),
    );
    return value;
  }

  /** Moments and step counter by name. */
  named(prefix: string): Weights {
    return {
      [`${prefix}.t`]: this.#t,
      [`${prefix}.m`]: this.#m,
      [`${prefix}.v`]: this.#v,
    };
  }
}
// #endregion

// #region average
/** A running average of some weights: average <- decay · average + (1 - decay) · weight, after every step. */
export class Average {
  constructor(
    readonly of: Mlp,
    readonly copy: Mlp,
    readonly decay: () => number,
  ) {
    this.#pairs((average, weight) => average.assign(weight));
  }

  follow(): void {
    const decay = knob(this.decay);
    this.#pairs((average, weight) =>
      average.assign(
        average.mul(decay).add(weight.mul(tf.sub(1, decay))),
      ),
    );
  }

  #pairs(
    visit: (average: tf.Variable, weight: tf.Variable) => void,
  ): void {
    this.of.layers.forEach(({ w, b }, i) => {
      visit(this.copy.layers[i]!.w, w);
      visit(this.copy.layers[i]!.b, b);
    });
  }
}
// #endregion
