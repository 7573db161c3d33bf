/** What a step is written down as. */
import type { Fill } from '../math/input';
import type * as tf from '../math/tf';

/** A value: those that share data share an id. */
export interface Ref {
  readonly id: number;
  readonly shape: readonly number[];
  readonly dtype: string;
}
export interface Call {
  readonly op: string;
  readonly inputs: Readonly<Record<string, Ref | readonly Ref[]>>;
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly outputs: readonly Ref[];
}
/** Where a number that no kernel made comes from. */
export type Source = { readonly id: number; readonly size: number; readonly values: Float32Array } & (
  | { readonly kind: 'variable'; readonly variable: tf.Variable }
  | { readonly kind: 'input'; readonly fill: Fill; readonly sees: readonly number[] }
  | { readonly kind: 'constant' }
  /** In a loop: from the step around it, anew for each turn. */
  | { readonly kind: 'given' }
);
/** A loop of a step: one turn of it, and how often. */
export interface Looped {
  readonly turns: number;
  /** Sources of the turn, by id: what is handed on, then a row of each list, then values of the step around it. */
  readonly given: readonly number[];
  /** How many of them are handed on, and how many are rows. */
  readonly carried: number;
  readonly rows: number;
  /** One turn. Its outputs: what it hands on, then what is kept of it. */
  readonly trace: Trace;
}
/** Computes what a loop gives while the step around it is traced. sources: all that the call reads -> as its outputs */
export type Play = (call: Call, looped: Looped, sources: readonly Source[]) => readonly Float32Array[];
export interface Trace {
  readonly calls: readonly Call[];
  /** Of the calls 'Loop', by their attribute `loop`. */
  readonly loops: readonly Looped[];
  readonly sources: readonly Source[];
  /** What the step leaves in each variable that it changed. */
  readonly assigned: readonly {
    readonly variable: tf.Variable;
    readonly id: number;
    readonly values: Float32Array;
  }[];
  readonly outputs: Readonly<Record<string, Ref>>;
  readonly results: Readonly<Record<string, Float32Array>>;
}
