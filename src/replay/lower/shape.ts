import type { Plan } from '../plan';
import { Refusal } from '../refusal';
import { sizeOf } from '../plan';
import type { Ref } from '../trace';
import { attr, axisOf, one, only, outOf, type Lowering } from './lowering';

const stridesOf = (shape: readonly number[]) => shape.map((_, i) => sizeOf(shape.slice(i + 1)));

/** `shape` numbers out of x, one every `strides`, from `start` on. */
function walk(
  plan: Plan,
  x: Ref,
  out: Ref,
  shape: readonly number[],
  strides: readonly number[],
  start = 0,
): void {
  if (shape.length > 4) throw new Refusal(`the library moves at most 4 dimensions, not [${shape}]`);
  const pad = new Array<number>(4 - shape.length);
  plan.emit('stride4', [x], out, ...pad.fill(1), ...shape, ...pad.fill(0), ...strides, start);
}

const join: Lowering = (call, plan) => {
  const out = outOf(call);
  const rows = sizeOf(out.shape.slice(0, axisOf(attr<number>(call, 'axis'), out.shape.length)));
  let start = 0;
  for (const part of Object.values(call.inputs).flat()) {
    const width = sizeOf(part.shape) / rows;
    plan.emit('copy', [part], out, rows, width, width, sizeOf(out.shape) / rows, 0, start);
    start += width;
  }
};
const split: Lowering = (call, plan) => {
  const x = only(call);
  const rows = sizeOf(x.shape.slice(0, axisOf(attr<number>(call, 'axis'), x.shape.length)));
  let start = 0;
  for (const out of call.outputs) {
    const width = sizeOf(out.shape) / rows;
    plan.emit('copy', [x], out, rows, width, sizeOf(x.shape) / rows, width, start, 0);
    start += width;
  }
};

export const shapes: Readonly<Record<string, Lowering>> = {
  Concat: join,
  Pack: join,
  SplitV: split,
  Unpack: split,
  Transpose: (call, plan) => {
    const [x, out] = [only(call), outOf(call)];
    const strides = stridesOf(x.shape);
    walk(
      plan,
      x,
      out,
      out.shape,
      attr<readonly number[]>(call, 'perm').map((axis) => strides[axis]!),
    );
  },
  Slice: (call, plan) => {
    const [x, out] = [only(call), outOf(call)];
    const strides = stridesOf(x.shape);
    const start = [attr<number | readonly number[]>(call, 'begin')]
      .flat()
      .reduce((sum, begin, i) => sum + begin * strides[i]!, 0);
    walk(plan, x, out, out.shape, strides, start);
  },
  Tile: (call, plan) => {
    const [x, out] = [only(call), outOf(call)];
    const reps = attr<readonly number[]>(call, 'reps');
    const strides = stridesOf(x.shape);
    const dims = reps
      .flatMap((rep, i) => [[rep, 0] as const, [x.shape[i]!, strides[i]!] as const])
      .filter(([size]) => size !== 1);
    walk(
      plan,
      x,
      out,
      dims.map(([size]) => size),
      dims.map(([, stride]) => stride),
    );
  },
  PadV2: (call, plan) => {
    const [x, out] = [only(call), outOf(call)];
    const paddings = attr<readonly (readonly [number, number])[]>(call, 'paddings');
    const last = x.shape.length - 1;
    if (paddings.slice(0, -1).some(([before, after]) => before + after > 0))
      throw new Refusal('the library pads the last axis only');
    plan.emit('fill', [], out, sizeOf(out.shape), attr<number>(call, 'constantValue'));
    const width = x.shape[last]!;
    plan.emit(
      'copy',
      [x],
      out,
      sizeOf(x.shape) / width,
      width,
      width,
      out.shape[last]!,
      0,
      paddings[last]![0],
    );
  },
  Reverse: (call, plan) => {
    const [x, out] = [only(call), outOf(call)];
    const dims = [attr<number | readonly number[]>(call, 'dims')]
      .flat()
      .map((axis) => axisOf(axis, x.shape.length));
    const strides = stridesOf(x.shape);
    const start = dims.reduce((sum, axis) => sum + (x.shape[axis]! - 1) * strides[axis]!, 0);
    walk(
      plan,
      x,
      out,
      x.shape,
      strides.map((stride, axis) => (dims.includes(axis) ? -stride : stride)),
      start,
    );
  },
  GatherV2: (call, plan) => {
    const [x, indices, out] = [one(call, 'x'), one(call, 'indices'), outOf(call)];
    if (axisOf(attr<number>(call, 'axis'), x.shape.length) !== 0)
      throw new Refusal('the library gathers along the first axis only');
    plan.emit('gather', [x, indices], out, sizeOf(indices.shape), sizeOf(x.shape.slice(1)));
  },
  OneHot: (call, plan) => {
    const indices = one(call, 'indices');
    if (attr<number>(call, 'onValue') !== 1 || attr<number>(call, 'offValue') !== 0)
      throw new Refusal('the library makes one-hot codes of 0 and 1 only');
    plan.emit('oneHot', [indices], outOf(call), sizeOf(indices.shape), attr<number>(call, 'depth'));
  },
};
