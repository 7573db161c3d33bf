import { Refusal } from '../refusal';
import { sizeOf } from '../plan';
import { axisOf, only, outOf, type Lowering } from './lowering';

/** Over neighboring axes, wherever they lie: [outer, n, inner]. */
const reduce =
  (kernel: string, scale: (n: number) => readonly number[]): Lowering =>
  (call, plan) => {
    const x = only(call);
    const rank = x.shape.length;
    const given = (call.attrs['axis'] ?? call.attrs['reductionIndices'] ?? x.shape.map((_, i) => i)) as
      number | readonly number[];
    const axes = [given]
      .flat()
      .map((axis) => axisOf(axis, rank))
      .filter((axis) => x.shape[axis] !== 1)
      .sort((a, b) => a - b);
    const n = sizeOf(axes.map((axis) => x.shape[axis]!));
    const outer = sizeOf(x.shape.slice(0, axes[0] ?? rank));
    const inner = sizeOf(x.shape.slice((axes.at(-1) ?? rank - 1) + 1));
    if (n * outer * inner !== sizeOf(x.shape))
      throw new Refusal(`the library cannot take ${call.op} of [${x.shape}] over axes ${axes}`);
    plan.emit(kernel, [x], outOf(call), outer, n, inner, ...scale(n));
  };

export const reductions: Readonly<Record<string, Lowering>> = {
  Sum: reduce('sum', () => [1]),
  Mean: reduce('sum', (n) => [1 / n]),
  Max: reduce('greatest', () => []),
  Min: reduce('least', () => []),
  Any: reduce('greatest', () => []),
  All: reduce('least', () => []),
  Prod: reduce('product', () => []),
};
