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
  | { readonly kind: 'input'; readonly fill: Fill }
  | { readonly kind: 'constant' }
);
export interface Trace {
  readonly calls: readonly Call[];
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
