import * as tf from '../math/tf';
import { words } from './difference';
import { sizeOf } from './plan';
import type { Shortcut } from './tape';
import type { Trace } from './calls';

/** Kernels that give a list, of one thing too. */
const lists = new Set(['SplitV', 'Unpack']);

/**
 * The second trace of a step is compared kernel by kernel, never by what they compute: a kernel that does what it did
 * in the first gives zeros of the right shape. From the first difference on, all are computed.
 */
export function rehearsing(first: Trace): Shortcut {
  let same = true;
  return ({ op, inputs, attrs }, params, index) => {
    if (index < 0) return undefined; // within a loop
    const known = first.calls[index];
    same &&= known !== undefined && words({ op, inputs, attrs }) === words({ ...known, outputs: undefined });
    if (!known || !same) return undefined;
    const given = Object.values(inputs).flat();
    // The same numbers under another name cost nothing.
    if (known.outputs.some(({ id }) => given.some((ref) => ref.id === id))) return undefined;
    const backend = params.backend as tf.KernelBackend & {
      makeTensorInfo(shape: readonly number[], dtype: string, values: tf.TypedArray): tf.TensorInfo;
    };
    const zeros = known.outputs.map(({ shape, dtype }) =>
      backend.makeTensorInfo(shape, dtype, tf.util.makeZerosTypedArray(sizeOf(shape), dtype as 'float32')),
    );
    return lists.has(op) ? zeros : zeros[0];
  };
}
