import type * as tf from '../math/tf';
import type { Metrics } from '../models/model';
import type { Row } from './history';
import type { Engine } from './protocol';

/** Numbers of every variable of a model, by name. */
export type State = Readonly<Record<string, Float32Array>>;
/** Numbers of named results. Valid until the next call. */
export type Numbers = Readonly<Record<string, Float32Array>>;

/**
 * How a run's arithmetic is done. Two ways give the session the same answers: replayed.ts runs a step that was
 * traced once, eager.ts lets TensorFlow.js dispatch every kernel.
 */
export interface Stepper {
  readonly engine: Engine;
  /** Readies a step ahead of its first use. -> why this engine cannot run it, completing "because ...", or undefined */
  prepare(name: string, step: () => Metrics): string | undefined;
  /** Updates whose metrics have not been read back. */
  readonly waiting: number;
  /** One update. Its metrics, or undefined where reading them at once would stall: then `gather` has them. Equal names, equal steps. */
  update(name: string, step: () => Metrics): Row | undefined;
  /** Metrics of the updates that wait, oldest first. */
  gather(): Promise<readonly Row[]>;
  /** Results of `compute` with the weights as they stand, in one readback. Equal names, equal computations. */
  look(name: string, compute: () => Readonly<Record<string, tf.Tensor>>): Promise<Numbers>;
  /** Why some results are not replayed, in a sentence. */
  readonly notice?: string | undefined;
  /** A copy of every variable. */
  state(): Promise<State>;
  /** Sets the variables that are named. @throws if one is unknown or of another size */
  load(state: State): void;
  dispose(): void;
}
