import { sizeOf } from './plan';
import type { Call, Ref, Trace } from './calls';

const shapeOf = (call: Call, name: string) => (call.inputs[name] as Ref).shape;

/** Numbers that are summed into each number of the result. */
const depths: Readonly<Record<string, (call: Call) => number>> = {
  BatchMatMul: (call) => shapeOf(call, 'a').at(call.attrs['transposeA'] ? -2 : -1)!,
  Conv2D: (call) => sizeOf(shapeOf(call, 'filter').slice(0, 3)),
};

/** Multiplications and additions in a step's products and convolutions: nearly all that it does. */
export function workOf({ calls, loops }: Trace): number {
  const looped = loops.reduce((sum, { turns, trace }) => sum + turns * workOf(trace), 0);
  return calls.reduce((sum, call) => {
    const out = sizeOf(call.outputs[0]!.shape);
    const depth = depths[call.op];
    if (depth) return sum + 2 * out * depth(call);
    // A convolution's gradients take as much as the convolution: each number of dy meets its whole filter.
    const dy = call.inputs['dy'] as Ref | undefined;
    if (call.op === 'Conv2DBackpropInput')
      return sum + 2 * sizeOf(dy!.shape) * sizeOf(shapeOf(call, 'filter').slice(0, 3));
    if (call.op === 'Conv2DBackpropFilter') return sum + (2 * sizeOf(dy!.shape) * out) / dy!.shape.at(-1)!;
    return sum;
  }, looped);
}
