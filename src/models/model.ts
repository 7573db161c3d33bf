/** The one interface that every model family implements, and the facts that pages read about it. No TensorFlow at run time. */
import type { Rng } from '../math/rng';
import type * as tf from '../math/tf';

/** Trainable or remembered numbers by name, in a fixed order. */
export type Weights = Readonly<Record<string, tf.Variable>>;

/** Rank-0 tensors by name, not read back; nats unless the name says otherwise. */
export type Metrics = Readonly<Record<string, tf.Scalar>>;

/**
 * Shapes: a batch is [batch, ...x.shape]; toy data is [batch, 2], in model units (data/scale.ts).
 * Memory: implementations never call tidy, dispose, await or dataSync. The engine runs every call
 * inside one tf.tidy and reads numbers back, so model code is only mathematics.
 * Randomness: comes from the Rng that is passed in, never from a global.
 * Traceable: shapes are static, no control flow depends on a tensor's value, whatever is new in a step
 * enters through math/input.ts, all state is in variables.
 */
export interface Model {
  /** What has been learned: saved, counted, reset. An averaged copy (EMA) belongs here too. */
  readonly weights: Weights;
  /** The optimizers' moments and step counters: with `weights` and the streams' states, all that a run is. */
  readonly memory: Weights;
  /** One update. x: [batch, ...x.shape] */
  trainStep(x: tf.Tensor, rng: Rng): Metrics;
  /** Generation as it happens: each stage is [n, ...x.shape], noise first; the last is the sample. */
  sample(n: number, rng: Rng): Iterable<tf.Tensor>;
  /** Named halves of a step that a lab can take by hand (a GAN's D and G). */
  readonly parts?: Readonly<Record<string, (x: tf.Tensor, rng: Rng) => Metrics>>;
}

export type KnobValue = number | string | boolean;
export type Config = Readonly<Record<string, KnobValue>>;

interface KnobFacts {
  readonly label: string;
  /** Short, permanent name in links: `lrd`. */
  readonly key: string;
  /** One sentence for the reader: what it does. */
  readonly help: string;
  /** Changing it acts on the running model; otherwise it applies on Reset. */
  readonly live?: boolean;
  /** data = 1 .. view = 4: the order on screen follows causes. */
  readonly group: 'data' | 'model' | 'training' | 'view';
}
export interface NumberKnob extends KnobFacts {
  readonly kind: 'number';
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly scale?: 'linear' | 'log';
  readonly unit?: string;
}
export interface ChoiceKnob extends KnobFacts {
  readonly kind: 'choice';
  readonly default: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}
export interface SwitchKnob extends KnobFacts {
  readonly kind: 'switch';
  readonly default: boolean;
}
export type Knob = NumberKnob | ChoiceKnob | SwitchKnob;

/** A number a family reports: how to name it and print it. */
export interface MetricFacts {
  readonly label: string;
  readonly unit?: 'nats' | 'bits' | 'percent' | 'data units';
  /** What it means, in one sentence. */
  readonly help: string;
}

/** Words and numbers about a family. No TensorFlow: pages read this at build time and before Start. */
export interface About {
  readonly id: string;
  readonly title: string;
  /** Key in models/papers.ts. */
  readonly paper: string;
  readonly data: 'points' | 'glyphs' | 'text' | 'sound';
  readonly knobs: Readonly<Record<string, Knob>>;
  readonly metrics: Readonly<Record<string, MetricFacts>>;
  /** Names of `parts`, in order, with their button labels ("Step D"). */
  readonly parts?: Readonly<Record<string, string>>;
  /** The quality it must reach with default knobs; held by the contract test. */
  readonly bar: {
    readonly data: string;
    readonly steps: number;
    readonly metric: string;
    readonly atMost: number;
  };
}

/**
 * A picture of the model. The engine calls `of` with the tensor that the kind names:
 * - scalarField: at = centers of a grid over the window  [n, 2] -> [n]
 * - vectorField: at = the current samples                [n, 2] -> [n, 2]
 * - map:         at = a lattice over the latent square    [n, 2] -> [n, 2]
 * Positions are in model units in and out; the engine converts.
 */
export interface View<M extends Model = Model> {
  readonly kind: 'scalarField' | 'vectorField' | 'map';
  of(model: M, at: tf.Tensor2D): tf.Tensor;
}

export interface Family<M extends Model = Model> {
  readonly about: About;
  /** Data points that one training step takes; the knob `batch` where this is absent. */
  rows?(config: Config): number;
  /** A fresh model. Same config and stream, same weights. */
  create(config: Config, rng: Rng): M;
  readonly views: Readonly<Record<string, View<M>>>;
}

/** The default of every knob. */
export const defaults = (about: About): Config =>
  Object.fromEntries(Object.entries(about.knobs).map(([name, knob]) => [name, knob.default]));
