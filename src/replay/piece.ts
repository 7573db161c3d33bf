import type * as tf from '../math/tf';
import { sizeOf } from './plan';
import type { Job } from './results';

/** A kernel's inputs by name. */
export type Sides = Readonly<Record<string, tf.TensorInfo>>;

/** Kernels that cost TensorFlow.js more than this, nanoseconds, are compared in their first rows. */
const enough = 5e3;
/** Those that have no such rows, and cost more than this, are not compared; */
const most = 5e5;
/** nor are they where a single row costs more than this. */
const dear = 2e4;

/** What a kernel is given to be compared: all, or what the first rows of its result take. Undefined where that is too much. */
export function compared(
  { shape, shapes, cost, cut = {} }: Job,
  sides: Sides,
  values: readonly Float32Array[],
  make: (shape: readonly number[], values: Float32Array) => tf.TensorInfo,
): Sides | undefined {
  const all = (shapes?.[0] ?? shape)[0] ?? 1;
  if (cost <= enough || (all === 1 && cost <= most)) return sides;
  const names = Object.keys(cut);
  if (names.length === 0 || all === 1) return cost <= most ? sides : undefined;
  if (cost > most && cost / all > dear) return undefined;
  const rows = Math.max(1, Math.floor((all * enough) / cost));
  const entries = Object.entries(sides).map(([name, side], i) => {
    if (cut[name] === undefined) return [name, side] as const;
    const [first, ...rest] = side.shape as [number, ...number[]];
    if (cut[name] === 0) return [name, make([rows, ...rest], values[i]!.subarray(0, rows * sizeOf(rest)))] as const; // prettier-ignore
    const [columns] = rest as [number];
    const some = Float32Array.from({ length: first * rows }, (_, at) => values[i]![Math.floor(at / rows) * columns + (at % rows)]!); // prettier-ignore
    return [name, make([first, rows], some)] as const;
  });
  return Object.fromEntries(entries);
}
