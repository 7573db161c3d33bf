/** TensorFlow.js's plain backend takes seconds for large kernels. While a step is traced, the library computes those. */
import * as tf from '../math/tf';
import type { Home } from './home';
import { sizeOf } from './plan';
import { Program } from './program';
import { Refusal } from './refusal';
import type { Shortcut } from './tape';
import type { Call, Ref } from './calls';

interface Job {
  readonly shape: readonly number[];
  /** Of a kernel that gives a list. */
  readonly shapes?: readonly (readonly number[])[];
  /** Nanoseconds that TensorFlow.js takes for it, roughly. */
  readonly cost: number;
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

const elementwise: Sized = (call) => {
  const [a, b] = [ref(call, 'a'), ref(call, 'b')];
  const shape = joined(a.shape, b.shape);
  return { shape, cost: 70 * sizeOf(shape) };
};
/** As many multiplications as dy has numbers, for each number of a filter's patch. */
const convolution = (dy: readonly number[], filter: readonly number[], cost: number) =>
  cost * sizeOf(dy) * sizeOf(filter.slice(0, 3));

const jobs: Readonly<Record<string, Sized>> = {
  BatchMatMul: (call) => {
    const [a, b] = [ref(call, 'a').shape, ref(call, 'b').shape];
    const [m, k] = call.attrs['transposeA'] ? [a.at(-1)!, a.at(-2)!] : [a.at(-2)!, a.at(-1)!];
    const n = call.attrs['transposeB'] ? b.at(-2)! : b.at(-1)!;
    const shape = [...joined(a.slice(0, -2), b.slice(0, -2)), m, n];
    return { shape, cost: 2 * k * sizeOf(shape) };
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
    return { shape, cost: convolution(shape, filter, 2) };
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
    return { shape, cost: 300 * sizeOf(shape) };
  },
  Sum: (call) => {
    const { shape } = ref(call, 'x');
    const [axes, keep] = [tf.util.parseAxisParam(list(call, 'axis'), [...shape]), call.attrs['keepDims']];
    const left = shape.flatMap((size, i) => (axes.includes(i) ? (keep ? [1] : []) : [size]));
    return { shape: left, cost: 100 * sizeOf(shape) };
  },
  Transpose: (call) => {
    const { shape } = ref(call, 'x');
    return { shape: list(call, 'perm').map((axis) => shape[axis]!), cost: 100 * sizeOf(shape) };
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
    return { shape, shapes, cost: 150 * sizeOf(shape) };
  },
  PadV2: (call) => {
    const paddings = call.attrs['paddings'] as readonly (readonly [number, number])[];
    const shape = ref(call, 'x').shape.map((size, i) => paddings[i]![0] + size + paddings[i]![1]);
    return { shape, cost: 150 * sizeOf(shape) };
  },
  Multiply: elementwise,
  Sub: elementwise,
  Add: elementwise,
};

/** Kernels that TensorFlow.js would take longer for than `patience`, in nanoseconds, are the machine's. */
export function quickly(home: Home, patience = 5e5): Shortcut {
  return ({ op, inputs, attrs }, params) => {
    const refs = Object.values(inputs).flat() as Ref[];
    const job = jobs[op]?.({ inputs, attrs });
    if (!job || job.cost < patience || refs.some(({ dtype }) => dtype !== 'float32')) return undefined;
    const tensors = new Map<number, tf.TensorInfo>();
    for (const [name, { id }] of Object.entries(inputs as Record<string, Ref>))
      tensors.set(id, params.inputs[name] as tf.TensorInfo);
    const outputs = (job.shapes ?? [job.shape]).map((shape, i): Ref => ({
      id: -1e9 - i,
      shape,
      dtype: 'float32',
    }));
    const sources = [...tensors].map(([id, { dataId }]) => {
      const values = tf.engine().readSync(dataId) as Float32Array;
      return { kind: 'constant', id, size: values.length, values } as const;
    });
    try {
      const calls = [{ op, inputs, attrs, outputs }];
      const results = Object.fromEntries(outputs.map((out, i) => [`out ${i}`, out]));
      const program = new Program(home, {
        calls,
        loops: [],
        sources,
        assigned: [],
        outputs: results,
        results: {},
      });
      program.call();
      const values = Object.values(program.outputs).map((numbers) => numbers.slice());
      program.dispose();
      const { makeTensorInfo } = params.backend as tf.KernelBackend & {
        makeTensorInfo(shape: readonly number[], dtype: string, values: Float32Array): tf.TensorInfo;
      };
      const made = outputs.map(({ shape }, i) =>
        makeTensorInfo.call(params.backend, shape, 'float32', values[i]!),
      );
      return job.shapes ? made : made[0];
    } catch (error) {
      if (error instanceof Refusal) return undefined; // TensorFlow.js may know how
      throw error;
    }
  };
}
