/** The one interface that every model family implements, and the facts that pages read about it. No TensorFlow at run time. */
import type { Rng } from '../math/rng';
import type * as tf from '../math/tf';

/** Trainable or remembered numbers by name, in a fixed order. */
export type Weights = Readonly<Record<string, tf.Variable>>;

/** Rank-0 tensors by name, not read back; nats unless the name says otherwise. */
export type Metrics = Readonly<Record<string, tf.Scalar>>;

/**
 * Shapes: a batch is [batch, width]; points are [batch, 2], in model units (data/scale.ts), glyphs [batch, size * size], 0 paper to 1 ink.
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
  /**
   * Generation as it happens: each stage is [n, ...x.shape], noise first; the last is the sample. Where `stages` is
   * false nobody looks at the others, and they may be left out.
   */
  sample(n: number, rng: Rng, stages?: boolean): Iterable<tf.Tensor>;
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
  /** What a run that was saved before this knob existed had trained with. */
  readonly before?: KnobValue;
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

/** The values of a family's knobs, typed by the facts about them: what `Config` holds when the family is this one. */
export type ValuesOf<A extends About> = {
  readonly [Name in keyof A['knobs']]: ValueOf<A['knobs'][Name]>;
};
type ValueOf<K extends Knob> = K extends ChoiceKnob
  ? K['options'][number]['value']
  : K extends SwitchKnob
    ? boolean
    : number;

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
  } & ({ readonly atMost: number } | { readonly atLeast: number });
}

/**
 * Where a view looks:
 * - grid:    centers of a fine grid over the window    [n, 2]
 * - arrows:  centers of a coarse one                   [n, 2]
 * - samples: the current samples                       [n, width]
 * - lattice: a lattice over the square [-1, 1]^2       [n, 2]
 * - data:    data that stay the same from look to look [n, width]
 * - nothing: nowhere                                   [0, 2]
 */
export type Place = 'grid' | 'arrows' | 'samples' | 'lattice' | 'data' | 'nothing';

/**
 * What a view sees:
 * - field:   a number for each place               [n]
 * - vectors: a displacement for each place         [n, 2]
 * - points:  positions                             [k, 2]
 * - images:  glyphs                                [k, width]
 * - numbers: anything else, as the family says it  [...]
 */
export type Sight = 'field' | 'vectors' | 'points' | 'images' | 'numbers';

/** A picture of the model. Places and points are in model units in and out; the engine converts. */
export interface View<M extends Model = Model> {
  readonly at: Place;
  readonly gives: Sight;
  /** How many numbers the page gives with each look: a noise level, a latent point, the pixels of a glyph. None where absent. */
  readonly given?: number | ((shape: Shape) => number);
  /** given: [view.given] */
  of(model: M, at: tf.Tensor2D, given: tf.Tensor1D): tf.Tensor;
}

/** What the data are like. */
export interface Shape {
  /** Numbers in one of them: 2 for points, size * size for glyphs. */
  readonly width: number;
  /** 0 where the data have no classes. */
  readonly classes: number;
}

export interface Family<M extends Model = Model> {
  readonly about: About;
  /** Data points that one training step takes; the knob `batch` where this is absent. */
  rows?(config: Config): number;
  /** For a model of text: how many symbols a row holds besides the one to predict, and the size of its byte-pair vocabulary, 0 for characters. */
  reads?(config: Config): { readonly context: number; readonly vocabulary: number };
  /** Samples that their quality is measured on, where each takes long to make; 10,000 points or 500 pictures where this is absent. */
  readonly judged?: number;
  /** What goes into a file where a sample is too short for it: `count` symbols, one after the other. -> [count] */
  stretch?(model: M, count: number, rng: Rng): tf.Tensor;
  /** Its batches have one more column, last: the class of each row, 0 ... classes - 1. */
  readonly labels?: boolean;
  /** A fresh model. Same config, stream and shape, same weights. */
  create(config: Config, rng: Rng, shape: Shape): M;
  readonly views: Readonly<Record<string, View<M>>>;
}

/** The default of every knob. */
export const defaults = (about: About): Config =>
  Object.fromEntries(Object.entries(about.knobs).map(([name, knob]) => [name, knob.default]));
