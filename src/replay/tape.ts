import type { Fill } from '../math/recorder';
import * as tf from '../math/tf';
import type { Call, Looped, Play, Ref, Source } from './calls';
import { Refusal } from './refusal';

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
  readonly loops: Looped[] = [];
  readonly sources: Source[] = [];
  /** Behind the sources of kind 'given', in their order. */
  readonly givens: { readonly dataId: object }[] = [];
  readonly #ids = new Map<object, number>();
  readonly #homes: Map<tf.Variable, object>;
  #count = 0;
  #depth = 0;

  constructor(
    readonly variables: readonly tf.Variable[],
    readonly before: readonly Float32Array[],
    readonly shortcut?: Shortcut,
    readonly play?: Play,
    /** The step around it, where this is the tape of one turn of a loop. */
    readonly around?: Tape,
  ) {
    this.#homes = new Map(variables.map((variable) => [variable, variable.dataId]));
    variables.forEach((variable, i) => {
      const id = this.nameOf(variable);
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

  input(tensor: tf.Tensor, fill: Fill, sees: readonly tf.Tensor[]): void {
    this.sources.push({
      kind: 'input',
      id: this.nameOf(tensor),
      size: tensor.size,
      fill,
      sees: sees.map((t) => this.#ids.get(t.dataId)!),
      values: this.valuesOf(tensor),
    });
  }

  /** An input's numbers, for those that follow from it. */
  seen({ dataId }: tf.Tensor): Float32Array {
    const id = this.#ids.get(dataId);
    const source = this.sources.find((one) => one.id === id);
    if (source?.kind !== 'input')
      throw new Refusal('an input follows from numbers that are no input of this step');
    return source.values;
  }

  /** A value that no kernel made and nobody named is a constant of the step. */
  idOf(t: { readonly dataId: object }): number {
    const known = this.#ids.get(t.dataId);
    if (known !== undefined) return known;
    if (this.around?.knows(t)) return this.give(t);
    const id = this.nameOf(t);
    const values = this.valuesOf(t);
    this.sources.push({ kind: 'constant', id, size: values.length, values });
    return id;
  }

  knows({ dataId }: { readonly dataId: object }): boolean {
    return this.#ids.has(dataId);
  }

  /** From the step around this turn, anew for each. */
  give(t: { readonly dataId: object }): number {
    const values = this.valuesOf(t);
    const id = this.nameOf(t);
    this.sources.push({ kind: 'given', id, size: values.length, values });
    this.givens.push(t);
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
      .map((t) => ({ id: this.#ids.get(t.dataId) ?? this.nameOf(t), shape: t.shape, dtype: t.dtype }));
    this.calls.push({ ...call, outputs });
    return out;
  }

  #refs(inputs: Params['inputs']): Record<string, Ref | Ref[]> {
    const ref = (t: tf.TensorInfo): Ref => ({ id: this.idOf(t), shape: t.shape, dtype: t.dtype });
    const refs: Record<string, Ref | Ref[]> = {};
    for (const name in inputs) {
      const t = inputs[name] as tf.TensorInfo | tf.TensorInfo[] | undefined;
      if (t) refs[name] = Array.isArray(t) ? t.map(ref) : ref(t);
    }
    return refs;
  }

  /** Of a value that is new. */
  nameOf({ dataId }: { readonly dataId: object }): number {
    this.#ids.set(dataId, this.#count);
    return this.#count++;
  }

  valuesOf({ dataId }: { readonly dataId: object }): Float32Array {
    const running = tape.current;
    tape.current = undefined;
    try {
      return Float32Array.from(tf.engine().readSync(dataId) as ArrayLike<number>);
    } finally {
      tape.current = running;
    }
  }
}
