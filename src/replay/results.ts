/** What kernels give, known before they run: those that the library may compute while a step is traced. */
import * as tf from '../math/tf';
import type { Call, Ref } from './calls';
import { sizeOf } from './plan';

export interface Job {
  readonly shape: readonly number[];
  /** Of a kernel that gives a list. */
  readonly shapes?: readonly (readonly number[])[];
  /** Nanoseconds that TensorFlow.js takes for it, roughly. */
  readonly cost: number;
  /** Sides of which the first rows of the result need only the first rows (0) or columns (1); of all others, they need all. */
  readonly cut?: Readonly<Record<string, 0 | 1>>;
}
type Convolution = Readonly<Record<'strides' | 'dilations', number>> & {
  pad: 'same';
  dimRoundingMode?: 'floor';
};
type Sized = (call: Pick<Call, 'inputs' | 'attrs'>) => Job;

const ref = ({ inputs }: Pick<Call, 'inputs'>, name: string) => inputs[name] as Ref;
const list = ({ attrs }: Pick<Call, 'attrs'>, name: string) => attrs[name] as number[];
const joined = (a: readonly number[], b: readonly number[]) =>
  tf.broadcast_util.assertAndGetBroadcastShape([...a], [...b]);

/** Sides whose rows are the result's rows. */
const alongside = (shape: readonly number[], inputs: Call['inputs']): Job['cut'] =>
  Object.fromEntries(
    Object.entries(inputs as Record<string, Ref>).flatMap(([name, side]) =>
      side.shape.length === shape.length && side.shape[0] === shape[0] ? [[name, 0]] : [],
    ),
  );
const unary: Sized = ({ inputs }) => {
  const { shape } = Object.values(inputs)[0] as Ref;
  return { shape, cost: 70 * sizeOf(shape), cut: alongside(shape, inputs) };
};
const binary: Sized = (call) => {
  const shape = joined(ref(call, 'a').shape, ref(call, 'b').shape);
  return { shape, cost: 70 * sizeOf(shape), cut: alongside(shape, call.inputs) };
};
const reduction: Sized = (call) => {
  const { shape } = ref(call, 'x');
  const [axes, keep] = [tf.util.parseAxisParam(list(call, 'axis'), [...shape]), call.attrs['keepDims']];
  const left = shape.flatMap((size, i) => (axes.includes(i) ? (keep ? [1] : []) : [size]));
  return { shape: left, cost: 100 * sizeOf(shape), ...(!axes.includes(0) && { cut: { x: 0 } }) };
};
/** As many multiplications as dy has numbers, for each number of a filter's patch. */
const convolution = (dy: readonly number[], filter: readonly number[], cost: number) =>
  cost * sizeOf(dy) * sizeOf(filter.slice(0, 3));

const others: Readonly<Record<string, Sized>> = {
  BatchMatMul: (call) => {
    const [a, b] = [ref(call, 'a').shape, ref(call, 'b').shape];
    const [m, k] = call.attrs['transposeA'] ? [a.at(-1)!, a.at(-2)!] : [a.at(-2)!, a.at(-1)!];
    const n = call.attrs['transposeB'] ? b.at(-2)! : b.at(-1)!;
    const shape = [...joined(a.slice(0, -2), b.slice(0, -2)), m, n];
    const cut = shape.length > 2 ? alongside(shape, call.inputs) : { a: call.attrs['transposeA'] ? 1 : 0 } as const; // prettier-ignore
    return { shape, cost: 2 * k * sizeOf(shape), cut };
  },
  Conv2D: (call) => {
    const [x, filter] = [ref(call, 'x').shape, ref(call, 'filter').shape];
    const { strides, dilations, pad, dimRoundingMode } = call.attrs as unknown as Convolution;
    const { outShape: shape } = tf.backend_util.computeConv2DInfo(
      x as [number, number, number, number],
      filter as [number, number, number, number],
      strides,
      dilations,
      pad,
      dimRoundingMode,
    );
    return { shape, cost: convolution(shape, filter, 2), cut: { x: 0 } };
  },
  Conv2DBackpropInput: (call) => ({
    shape: list(call, 'inputShape'),
    cost: convolution(ref(call, 'dy').shape, ref(call, 'filter').shape, 2),
  }),
  Conv2DBackpropFilter: (call) => ({
    shape: list(call, 'filterShape'),
    cost: convolution(ref(call, 'dy').shape, list(call, 'filterShape'), 60),
  }),
  Softmax: (call) => {
    const { shape } = ref(call, 'logits');
    return { shape, cost: 300 * sizeOf(shape), ...(shape.length > 1 && { cut: { logits: 0 } }) };
  },
  Sum: reduction,
  Mean: reduction,
  Transpose: (call) => {
    const { shape } = ref(call, 'x');
    const perm = list(call, 'perm');
    const cut = perm[0] === 0 && ({ cut: { x: 0 } } as const);
    return { shape: perm.map((axis) => shape[axis]!), cost: 100 * sizeOf(shape), ...cut };
  },
  Slice: (call) => {
    const [begin, size] = ['begin', 'size'].map((name) => call.attrs[name] as number | number[]);
    const x = { shape: [...ref(call, 'x').shape] } as tf.Tensor;
    const shape = tf.slice_util.parseSliceParams(x, begin!, size)[1]!;
    return { shape, cost: 150 * sizeOf(shape) };
  },
  SplitV: (call) => {
    const { shape } = ref(call, 'x');
    const [axis] = tf.util.parseAxisParam(call.attrs['axis'] as number, [...shape]) as [number];
    const x = { shape: [...shape] } as tf.Tensor;
    const sizes = tf.backend_util.prepareSplitSize(x, call.attrs['numOrSizeSplits'] as number[], axis);
    const shapes = sizes.map((size) => shape.map((all, i) => (i === axis ? size : all)));
    return { shape, shapes, cost: 150 * sizeOf(shape), ...(axis > 0 && { cut: { x: 0 } }) };
  },
  Concat: ({ inputs, attrs }) => {
    const parts = Object.values(inputs).map((part) => (part as Ref).shape);
    const [axis] = tf.util.parseAxisParam(attrs['axis'] as number, [...parts[0]!]) as [number];
    const along = parts.reduce((sum, part) => sum + part[axis]!, 0);
    const shape = parts[0]!.map((size, i) => (i === axis ? along : size));
    return { shape, cost: 20 * sizeOf(shape), ...(axis > 0 && { cut: alongside(shape, inputs) }) };
  },
  PadV2: (call) => {
    const paddings = call.attrs['paddings'] as readonly (readonly [number, number])[];
    const shape = ref(call, 'x').shape.map((size, i) => paddings[i]![0] + size + paddings[i]![1]);
    return { shape, cost: 150 * sizeOf(shape) };
  },
};

const named = (names: string, job: Sized) => Object.fromEntries(names.split(' ').map((name) => [name, job]));

/** By kernel. All of them take and give numbers of type float32. */
export const results: Readonly<Record<string, Sized>> = {
  ...named('Add Sub Multiply RealDiv Maximum Minimum SquaredDifference', binary),
  ...named('Neg Abs Square Sqrt Rsqrt Exp Log Sin Cos Tanh Erf Sigmoid Softplus', unary),
  ...named('Relu LeakyRelu Step ClipByValue Floor', unary),
  ...others,
};
