import * as tf from '../math/tf';
import type { Metrics, Weights } from '../models/model';
import type { Row } from './history';
import type { Numbers, State, Stepper } from './stepper';

/** Every kernel dispatched by TensorFlow.js, on whichever backend is set. */
export class Eager implements Stepper {
  readonly engine = 'tfjs';
  #unread: Metrics[] = [];

  /** `immediate`: numbers can be read without waiting for a GPU. */
  constructor(
    readonly variables: Weights,
    readonly immediate: boolean,
  ) {}

  prepare(): undefined {
    return undefined; // nothing is known of a step before it runs
  }

  get waiting(): number {
    return this.#unread.length;
  }

  update(_name: string, step: () => Metrics): Row | undefined {
    const metrics = tf.tidy(() => step() as Record<string, tf.Scalar>);
    if (!this.immediate) {
      this.#unread.push(metrics);
      return undefined;
    }
    const row = Object.fromEntries(
      Object.entries(metrics).map(([name, scalar]) => [name, scalar.dataSync()[0]!]),
    );
    tf.dispose(metrics as Record<string, tf.Scalar>);
    return row;
  }

  async gather(): Promise<readonly Row[]> {
    const unread = this.#unread;
    this.#unread = [];
    if (unread.length === 0) return [];
    const values = await readTogether(unread.flatMap((metrics) => Object.values(metrics)));
    let at = 0;
    return unread.map((metrics) =>
      Object.fromEntries(Object.keys(metrics).map((name) => [name, values[at++]![0]!])),
    );
  }

  async look(_name: string, compute: () => Readonly<Record<string, tf.Tensor>>): Promise<Numbers> {
    const results = tf.tidy(() => compute() as Record<string, tf.Tensor>);
    const values = await readTogether(Object.values(results));
    return Object.fromEntries(Object.keys(results).map((name, i) => [name, values[i]!]));
  }

  async state(): Promise<State> {
    const copies = Object.values(this.variables).map((variable) => variable.clone());
    const values = await readTogether(copies);
    return Object.fromEntries(Object.keys(this.variables).map((name, i) => [name, values[i]!]));
  }

  load(state: State): void {
    for (const name of Object.keys(state)) {
      const variable = this.variables[name];
      if (!variable) throw new Error(`load: the model has no '${name}'`);
      tf.tidy(() => variable.assign(tf.tensor(sized(state, name, variable.size), variable.shape)));
    }
  }

  dispose(): void {
    for (const metrics of this.#unread) tf.dispose(metrics as Record<string, tf.Scalar>);
    this.#unread = [];
  }
}

/** @throws if the state lacks `name` or holds another number of values */
export function sized(state: State, name: string, size: number): Float32Array {
  const values = state[name];
  if (values?.length === size) return values;
  throw new Error(
    `load: '${name}' has ${values ? `${values.length} numbers` : 'no numbers'}, the model needs ${size}`,
  );
}

/** Reads all tensors back at once, and disposes them: a GPU stalls once for each readback. */
async function readTogether(tensors: readonly tf.Tensor[]): Promise<Float32Array[]> {
  const joined = tf.tidy(() => tf.concat(tensors.map((tensor) => tensor.cast('float32').flatten())));
  tf.dispose([...tensors]);
  const all = (await joined.data()) as Float32Array;
  joined.dispose();
  let at = 0;
  return tensors.map(({ size }) => all.slice(at, (at += size)));
}
