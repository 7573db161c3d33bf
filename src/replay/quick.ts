/** TensorFlow.js's plain backend takes long for kernels of any size. While a step is traced, the library computes those. */
import * as tf from '../math/tf';
import type { Call, Ref } from './calls';
import { distance, lengthOf } from './distance';
import type { Home } from './home';
import { sizeOf } from './plan';
import { compared, type Sides } from './piece';
import { Recipe } from './recipe';
import { Refusal } from './refusal';
import { results, type Job } from './results';
import type { Shortcut } from './tape';

type Params = Parameters<Shortcut>[1];
type Backend = tf.KernelBackend & {
  makeTensorInfo(shape: readonly number[], dtype: string, values: Float32Array): tf.TensorInfo;
  disposeIntermediateTensorInfo(info: tf.TensorInfo): void;
  readonly data: { get(id: object): { readonly values: Float32Array } };
};

/** Two results may differ by this share of their length, and by this share of the product of the lengths of all sides. */
const [share, rounding] = [1e-4, 1e-6];

/**
 * Kernels that TensorFlow.js would take longer for than `patience`, in nanoseconds, are the machine's. The first of each
 * kind (operation, shapes and attributes) is computed by TensorFlow.js, too: a kind that comes out otherwise is left to it.
 */
export function quickly(home: Home, patience = 1e4): Shortcut {
  const recipes = new Map<string, Recipe | undefined>();
  return ({ op, inputs, attrs }, params) => {
    const sized = results[op];
    const refs = Object.values(inputs).flat() as Ref[];
    if (!sized || refs.some(({ dtype, shape }) => dtype !== 'float32' || sizeOf(shape) === 0))
      return undefined;
    const job = sized({ inputs, attrs });
    if (job.cost < patience) return undefined;
    const backend = params.backend as unknown as Backend;
    const tensors = Object.values(params.inputs).flat() as tf.TensorInfo[];
    const given = tensors.map(({ dataId }) => backend.data.get(dataId).values);
    const kind = `${op} ${refs.map(({ shape }) => shape.join()).join(' ')} ${Object.values(attrs).join(' ')}`;
    const isNew = !recipes.has(kind);
    if (isNew) recipes.set(kind, recipeOf(home, { op, inputs, attrs }, job));
    const values = recipes.get(kind)?.compute(given);
    if (!values) return undefined;
    if (isNew && !agrees(op, params, job, given, values)) {
      recipes.set(kind, undefined);
      return undefined;
    }
    const made = values.map((numbers, i) =>
      backend.makeTensorInfo([...(job.shapes?.[i] ?? job.shape)], 'float32', numbers),
    );
    return job.shapes ? made : made[0];
  };
}

function recipeOf(home: Home, call: Omit<Call, 'outputs'>, { shape, shapes }: Job): Recipe | undefined {
  try {
    return new Recipe(home, call, shapes ?? [shape]);
  } catch (error) {
    if (error instanceof Refusal) return undefined; // TensorFlow.js may know how
    throw error;
  }
}

/** Whether TensorFlow.js computes the same, of what is compared. */
function agrees(
  op: string,
  params: Params,
  job: Job,
  given: readonly Float32Array[],
  values: readonly Float32Array[],
): boolean {
  const backend = params.backend as unknown as Backend;
  const made: tf.TensorInfo[] = [];
  const inputs = compared(job, params.inputs as Sides, given, (shape, numbers) => {
    made.push(backend.makeTensorInfo(shape, 'float32', numbers));
    return made.at(-1)!;
  });
  if (!inputs) return true;
  const { kernelFunc } = tf.getKernel(op, 'cpu')!;
  const list = Array.isArray(params.inputs) ? (Object.values(inputs) as unknown as typeof inputs) : inputs;
  const out = [kernelFunc({ ...params, inputs: list })].flat();
  const sides = Object.values(inputs).flat() as tf.TensorInfo[];
  const all = sides.reduce((product, { dataId }) => product * lengthOf(backend.data.get(dataId).values), 1);
  const near = out.every(({ dataId }, i) => {
    const expected = backend.data.get(dataId).values;
    return distance(values[i]!, expected) <= share * lengthOf(expected) + rounding * (1 + all);
  });
  for (const info of [...out, ...made]) backend.disposeIntermediateTensorInfo(info);
  return near;
}
