import * as tf from '../../math/tf';
import { sizeOf } from '../plan';
import { attr, axisOf, one, only, outOf, type Lowering } from './lowering';
import { dimensions, stridesOf, walk, type Dimension } from './walk';

const join: Lowering = (call, plan) => {
  const out = outOf(call);
  const axis = axisOf(attr<number>(call, 'axis'), out.shape.length);
  const rows = sizeOf(out.shape.slice(0, axis));
  const inner = sizeOf(out.shape.slice(axis + 1));
  let start = 0;
  for (const part of Object.values(call.inputs).flat()) {
    // Pack's parts lack the axis: each is one place along it.
    const width = inner * (part.shape.length === out.shape.length ? part.shape[axis]! : 1);
    plan.emit('copy', [part], out, rows, width, width, inner * out.shape[axis]!, 0, start);
    start += width;
  }
};
const split: Lowering = (call, plan) => {
  const x = only(call);
  const axis = axisOf(attr<number>(call, 'axis'), x.shape.length);
  const rows = sizeOf(x.shape.slice(0, axis));
  const inner = sizeOf(x.shape.slice(axis + 1));
  let start = 0;
  for (const out of call.outputs) {
    const width = inner * (out.shape.length === x.shape.length ? out.shape[axis]! : 1);
    plan.emit('copy', [x], out, rows, width, inner * x.shape[axis]!, width, start, 0);
    start += width;
  }
};
const at = (places: readonly number[], strides: readonly number[]) =>
  places.reduce((sum, place, i) => sum + place * strides[i]!, 0);

/** Where the margin of a mirrored axis comes from: runs of (first place read, direction, first place written, how many). */
function mirrored(size: number, [before, after]: readonly [number, number], again: number) {
  return [
    { from: before - again, step: -1, to: 0, size: before },
    { from: 0, step: 1, to: before, size },
    { from: size - 2 + again, step: -1, to: before + size, size: after },
  ].filter((run) => run.size > 0);
}

export const shapes: Readonly<Record<string, Lowering>> = {
  Concat: join,
  Pack: join,
  SplitV: split,
  Unpack: split,
  Transpose: (call, plan) => {
    const [x, out] = [only(call), outOf(call)];
    const strides = stridesOf(x.shape);
    const perm = attr<readonly number[]>(call, 'perm').map((axis) => strides[axis]!);
    walk(plan, x, out, dimensions(out.shape, perm));
  },
  Slice: (call, plan) => {
    const [x, out] = [only(call), outOf(call)];
    const strides = stridesOf(x.shape);
    const begin = [attr<number | readonly number[]>(call, 'begin')].flat();
    walk(plan, x, out, dimensions(out.shape, strides), at(begin, strides));
  },
  StridedSlice: (call, plan) => {
    const [x, out] = [only(call), outOf(call)];
    const list = (name: string) => attr<number[]>(call, name);
    const mask = (name: string) => attr<number>(call, name);
    const info = tf.slice_util.sliceInfo(
      [...x.shape],
      list('begin'),
      list('end'),
      list('strides'),
      mask('beginMask'),
      mask('endMask'),
      mask('ellipsisMask'),
      mask('newAxisMask'),
      mask('shrinkAxisMask'),
    );
    const strides = stridesOf(x.shape);
    const taken = info.begin.map((begin, i) => Math.ceil((info.end[i]! - begin) / info.strides[i]!));
    const steps = info.strides.map((step, i) => step * strides[i]!);
    walk(plan, x, out, dimensions(taken, steps), at(info.begin, strides));
  },
  Tile: (call, plan) => {
    const [x, out] = [only(call), outOf(call)];
    const strides = stridesOf(x.shape);
    const twice = attr<readonly number[]>(call, 'reps').flatMap((rep, i) => [
      { size: rep, stride: 0 },
      { size: x.shape[i]!, stride: strides[i]! },
    ]);
    const shape = twice.map(({ size }) => size);
    walk(plan, x, out, dimensions(shape, twice.map(({ stride }) => stride))); // prettier-ignore
  },
  PadV2: (call, plan) => {
    const [x, out] = [only(call), outOf(call)];
    const before = attr<readonly (readonly [number, number])[]>(call, 'paddings').map(([first]) => first);
    const [from, to] = [stridesOf(x.shape), stridesOf(out.shape)];
    plan.emit('fill', [], out, sizeOf(out.shape), attr<number>(call, 'constantValue'));
    const all = x.shape.map((size, i): Dimension => ({ size, from: from[i]!, to: to[i]! }));
    walk(plan, x, out, all, 0, at(before, to));
  },
  MirrorPad: (call, plan) => {
    const out = outOf(call);
    const again = attr<string>(call, 'mode') === 'reflect' ? 0 : 1; // whether the edge itself is mirrored too
    let x = only(call);
    attr<readonly (readonly [number, number])[]>(call, 'paddings').forEach((padding, axis, { length }) => {
      const shape = x.shape.map((size, i) => (i === axis ? size + padding[0] + padding[1] : size));
      const y = axis === length - 1 ? out : plan.temporary(shape);
      const [from, to] = [stridesOf(x.shape), stridesOf(shape)];
      for (const run of mirrored(x.shape[axis]!, padding, again)) {
        const all = x.shape.map((size, i): Dimension =>
          i === axis
            ? { size: run.size, from: run.step * from[i]!, to: to[i]! }
            : { size, from: from[i]!, to: to[i]! },
        );
        walk(plan, x, y, all, run.from * from[axis]!, run.to * to[axis]!);
      }
      x = y;
    });
  },
  Reverse: (call, plan) => {
    const [x, out] = [only(call), outOf(call)];
    const dims = [attr<number | readonly number[] | undefined>(call, 'dims') ?? [...x.shape.keys()]].flat();
    const turned = dims.map((axis) => axisOf(axis, x.shape.length));
    const strides = stridesOf(x.shape);
    const start = turned.reduce((sum, axis) => sum + (x.shape[axis]! - 1) * strides[axis]!, 0);
    const steps = strides.map((stride, axis) => (turned.includes(axis) ? -stride : stride));
    walk(plan, x, out, dimensions(x.shape, steps), start);
  },
  DepthToSpace: (call, plan) => {
    const [x, out] = [one(call, 'x'), outOf(call)];
    const block = attr<number>(call, 'blockSize');
    const [images, height, width, deep] = x.shape as [number, number, number, number];
    const channels = deep / (block * block);
    const [i, r, c] = stridesOf(x.shape) as [number, number, number];
    const shape = [images, height, block, width, block, channels];
    walk(plan, x, out, dimensions(shape, [i, r, block * channels, c, channels, 1]));
  },
};
