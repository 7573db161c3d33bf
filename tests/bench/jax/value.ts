/** jax-js frees an array when it is used. Here a value may be used any number of times, as in mathematics: each use takes a reference. */
import { jit, nn, numpy as np, valueAndGrad, type Array as Jax } from '@jax-js/jax';

const raw = (x: Value | number): Jax | number => (typeof x === 'number' ? x : x.use);
type Axis = number | number[];

/** Only for use under jit: the references that are left over belong to the trace. */
export class Value {
  constructor(private readonly array: Jax) {}

  get use(): Jax {
    return this.array.ref;
  }
  get shape(): number[] {
    return this.array.shape;
  }
  add = (x: Value | number) => new Value(this.use.add(raw(x)));
  sub = (x: Value | number) => new Value(this.use.sub(raw(x)));
  mul = (x: Value | number) => new Value(this.use.mul(raw(x)));
  div = (x: Value | number) => new Value(this.use.div(raw(x)));
  neg = () => new Value(this.use.neg());
  square = () => new Value(np.square(this.use));
  sqrt = () => new Value(np.sqrt(this.use));
  exp = () => new Value(np.exp(this.use));
  tanh = () => new Value(np.tanh(this.use));
  sin = () => new Value(np.sin(this.use));
  cos = () => new Value(np.cos(this.use));
  floor = () => new Value(np.floor(this.use));
  relu = () => new Value(nn.relu(this.use));
  leakyRelu = () => new Value(nn.leakyRelu(this.use, 0.2));
  softplus = () => new Value(nn.softplus(this.use));
  softmax = (axis: number) => new Value(nn.softmax(this.use, axis));
  logSoftmax = (axis: number) => new Value(nn.logSoftmax(this.use, axis));
  sum = (axis?: Axis, keepdims = false) => new Value(this.use.sum(axis, { keepdims }));
  mean = (axis?: Axis, keepdims = false) => new Value(this.use.mean(axis, { keepdims }));
  matMul = (x: Value) => new Value(np.matmul(this.use, x.use));
  reshape = (...shape: number[]) => new Value(this.use.reshape(shape));
  transpose = (...axes: number[]) => new Value(this.use.transpose(axes));
  /** Columns [from, to) of [n, columns]. */
  columns = (from: number, to: number) => new Value(this.use.slice([], [from, to]));
  /** 1 where greater, else 0. */
  greater = (x: number) => new Value(this.use.greater(x).astype(np.float32));
  minimum = (x: number) => new Value(np.minimum(this.use, x));
  /** Rows by index. */
  take = (index: Value) => new Value(np.take(this.use, index.use.astype(np.int32), 0));
  oneHot = (depth: number) => new Value(nn.oneHot(this.use.astype(np.int32), depth).astype(np.float32));
}

export const concat = (values: readonly Value[], axis: number) =>
  new Value(
    np.concatenate(
      values.map((value) => value.use),
      axis,
    ),
  );
export const constant = (values: ArrayLike<number>, shape: number[]) =>
  new Value(np.array(Float32Array.from(values), { shape }));
/** What enters a calculation from outside. */
export const arrayOf = (values: Float32Array<ArrayBuffer>, shape: readonly number[]): Jax =>
  np.array(values, { shape: [...shape] });

export type Values = Readonly<Record<string, Value>>;

/** A loss of some weights, its gradient for each, and whatever else was computed `also` on the way. */
export function gradients(
  loss: (weights: Values) => Value,
  weights: Values,
): { value: Value; slopes: Values } {
  return gradientsAlso((named) => [loss(named), []], weights);
}

export function gradientsAlso(
  loss: (weights: Values) => readonly [Value, readonly Value[]],
  weights: Values,
): { value: Value; slopes: Values; also: Value[] } {
  const names = Object.keys(weights);
  const named = (arrays: readonly Jax[]) =>
    Object.fromEntries(arrays.map((array, i) => [names[i]!, new Value(array)]));
  const work = (arrays: Jax[]): [Jax, Jax[]] => {
    const [value, also] = loss(named(arrays));
    return [value.use, also.map((each) => each.use)];
  };
  const [[value, also], slopes] = valueAndGrad(work, { hasAux: true })(
    names.map((name) => weights[name]!.use),
  ) as unknown as [[Jax, Jax[]], Jax[]];
  return { value: new Value(value), slopes: named(slopes), also: also.map((each) => new Value(each)) };
}

/** A whole step, compiled: weights and memory, and what is new, in; what has changed, and losses, out. */
export type Step = (
  state: Values,
  inputs: readonly Value[],
) => { readonly changed: Values; readonly losses: Values };

type Arrays = Record<string, Jax>;
const wrap = (arrays: Arrays): Values =>
  Object.fromEntries(Object.entries(arrays).map(([name, array]) => [name, new Value(array)]));
const unwrap = (values: Values): Arrays =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.use]));

export const compiled = (step: Step) =>
  jit((state: Arrays, inputs: Jax[]) => {
    const before = wrap(state);
    const { changed, losses } = step(
      before,
      inputs.map((array) => new Value(array)),
    );
    return [unwrap({ ...before, ...changed }), unwrap(losses)] as [Arrays, Arrays];
  });
