import type { Fill } from '../math/input';
import * as tf from '../math/tf';
import type { Call, Ref, Source } from './calls';

/** The tape that is running. TensorFlow.js's backends are registered once for all, so what they tell must have one place. */
export const tape: { current: Tape | undefined } = { current: undefined };

type Kernel = tf.KernelConfig;
type Params = Parameters<Kernel['kernelFunc']>[0];
type Result = ReturnType<Kernel['kernelFunc']>;
/** Another way to a kernel's result than TensorFlow.js's own; undefined where there is none. `index`: which call of the step it is. */
export type Shortcut = (call: Omit<Call, 'outputs'>, params: Params, index: number) => Result | undefined;

/** Writes down kernels in order. A value is known by its data id: reshapes and casts that share one need no kernel. */
export class Tape {
  readonly calls: Call[] = [];
  readonly sources: Source[] = [];
  readonly #ids = new WeakMap<object, number>();
  readonly #homes: Map<tf.Variable, object>;
  #count = 0;
  #depth = 0;

  constructor(
    readonly variables: readonly tf.Variable[],
    before: readonly Float32Array[],
    readonly shortcut?: Shortcut,
  ) {
    this.#homes = new Map(variables.map((variable) => [variable, variable.dataId]));
    variables.forEach((variable, i) => {
      const id = this.#name(variable.dataId);
      this.sources.push({ kind: 'variable', id, size: variable.size, variable, values: before[i]! });
    });
  }

  /** Values may be read by kernels, never by the step itself. */
  get forbidsReading(): boolean {
    return this.#depth === 0;
  }

  isUntouched(variable: tf.Variable): boolean {
    return variable.dataId === this.#homes.get(variable);
  }

  input(tensor: tf.Tensor, fill: Fill): void {
    this.sources.push({
      kind: 'input',
      id: this.#name(tensor.dataId),
      size: tensor.size,
      fill,
      values: this.#read(tensor.dataId),
    });
  }

  /** A value that no kernel made and nobody named is a constant of the step. */
  idOf(t: { readonly dataId: object }): number {
    const known = this.#ids.get(t.dataId);
    if (known !== undefined) return known;
    const id = this.#name(t.dataId);
    const values = this.#read(t.dataId);
    this.sources.push({ kind: 'constant', id, size: values.length, values });
    return id;
  }

  record(kernel: Kernel, params: Params): Result {
    const isInner = this.#depth > 0;
    const inputs = isInner ? {} : this.#refs(params.inputs ?? {});
    const call = { op: kernel.kernelName, inputs, attrs: { ...params.attrs } };
    this.#depth++;
    let out: Result | undefined;
    try {
      out = isInner ? undefined : this.shortcut?.(call, params, this.calls.length);
      out ??= kernel.kernelFunc(params);
    } finally {
      this.#depth--;
    }
    // A kernel without inputs (fill, range) makes constants, which are named when they are first used.
    if (isInner || Object.keys(inputs).length === 0) return out;
    const outputs = [out]
      .flat()
      .map((t) => ({ id: this.#ids.get(t.dataId) ?? this.#name(t.dataId), shape: t.shape, dtype: t.dtype }));
    this.calls.push({ ...call, outputs });
    return out;
  }

  #refs(inputs: Params['inputs']): Record<string, Ref | Ref[]> {
    const ref = (t: tf.TensorInfo): Ref => ({ id: this.idOf(t), shape: t.shape, dtype: t.dtype });
    return Object.fromEntries(
      Object.entries(inputs)
        .filter(([, t]) => t)
        .map(([name, t]) => [
          name,
          Array.isArray(t) ? (t as tf.TensorInfo[]).map(ref) : ref(t as tf.TensorInfo),
        ]),
    );
  }

  #name(dataId: object): number {
    this.#ids.set(dataId, this.#count);
    return this.#count++;
  }

  #read(dataId: object): Float32Array {
    this.#depth++;
    try {
      return Float32Array.from(tf.engine().readSync(dataId) as ArrayLike<number>);
    } finally {
      this.#depth--;
    }
  }
}
