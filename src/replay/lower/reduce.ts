import { sizeOf } from '../plan';
import type { Ref } from '../calls';
import { attr, axisOf, only, outOf, type Lowering } from './lowering';
import { dimensions, stridesOf, walk } from './walk';

/** Over neighboring axes, wherever they lie: [outer, n, inner]. Other axes are moved to the end first. */
const reduce =
  (kernel: string, scale: (n: number) => readonly number[]): Lowering =>
  (call, plan) => {
    const [x, out] = [only(call), outOf(call)];
    const rank = x.shape.length;
    const given = (call.attrs['axis'] ?? call.attrs['reductionIndices'] ?? x.shape.map((_, i) => i)) as
      number | readonly number[];
    const axes = [given]
      .flat()
      .map((axis) => axisOf(axis, rank))
      .filter((axis) => x.shape[axis] !== 1)
      .sort((a, b) => a - b);
    const n = sizeOf(axes.map((axis) => x.shape[axis]!));
    const between = x.shape.slice(axes[0] ?? rank, (axes.at(-1) ?? rank - 1) + 1);
    if (sizeOf(between) === n) {
      const outer = sizeOf(x.shape.slice(0, axes[0] ?? rank));
      const inner = sizeOf(x.shape.slice((axes.at(-1) ?? rank - 1) + 1));
      plan.emit(kernel, [x], out, outer, n, inner, ...scale(n));
      return;
    }
    const order = [...x.shape.keys()].filter((axis) => !axes.includes(axis)).concat(axes);
    const moved = plan.temporary(order.map((axis) => x.shape[axis]!));
    const strides = stridesOf(x.shape);
    walk(plan, x, moved, dimensions(moved.shape, order.map((axis) => strides[axis]!))); // prettier-ignore
    plan.emit(kernel, [moved], out, sizeOf(out.shape), n, 1, ...scale(n));
  };

/** Along one axis, which is moved to the end first. */
const along =
  (kernel: string, ...numbers: number[]): Lowering =>
  (call, plan) => {
    const [x, out] = [only(call), outOf(call)];
    const axis = axisOf([attr<number | readonly number[]>(call, 'axis')].flat()[0]!, x.shape.length);
    const order = [...x.shape.keys()].filter((i) => i !== axis).concat(axis);
    const moved = plan.temporary(order.map((i) => x.shape[i]!));
    const strides = stridesOf(x.shape);
    walk(plan, x, moved, dimensions(moved.shape, order.map((i) => strides[i]!))); // prettier-ignore
    plan.emit(kernel, [moved], out, sizeOf(out.shape), x.shape[axis]!, ...numbers);
  };

const run =
  (factor: number): Lowering =>
  (call, plan) => {
    const [x, out]: [Ref, Ref] = [only(call), outOf(call)];
    const axis = axisOf(attr<number>(call, 'axis'), x.shape.length);
    const [outer, inner] = [sizeOf(x.shape.slice(0, axis)), sizeOf(x.shape.slice(axis + 1))];
    const flags = ['exclusive', 'reverse'].map((name) => (attr<boolean>(call, name) ? 1 : 0));
    plan.emit('running', [x], out, outer, x.shape[axis] ?? 1, inner, factor, ...flags);
  };

export const reductions: Readonly<Record<string, Lowering>> = {
  Sum: reduce('sum', () => [1]),
  Mean: reduce('sum', (n) => [1 / (n || 1)]),
  Max: reduce('greatest', () => []),
  Min: reduce('least', () => []),
  Any: reduce('greatest', () => []),
  All: reduce('least', () => []),
  Prod: reduce('multiplied', () => []),
  ArgMax: along('argmax', 1),
  ArgMin: along('argmax', -1),
  Softmax: (call, plan) => {
    const x = only(call);
    const n = x.shape.at(-1) ?? 1;
    plan.emit('softmax', [x], outOf(call), sizeOf(x.shape) / n, n);
  },
  Cumsum: run(0),
  Cumprod: run(1),
};
