import { Refusal } from '../refusal';
import { sizeOf, type Plan } from '../plan';
import type { Ref } from '../calls';

/** One dimension of a move: how many numbers, and how far apart they lie in what is read and in what is written. */
export interface Dimension {
  readonly size: number;
  readonly from: number;
  readonly to: number;
}

export const stridesOf = (shape: readonly number[]) => shape.map((_, i) => sizeOf(shape.slice(i + 1)));

/** Dimensions of a whole `shape` written in order, read from x by `strides`. */
export function dimensions(shape: readonly number[], strides: readonly number[]): Dimension[] {
  const to = stridesOf(shape);
  return shape.map((size, i) => ({ size, from: strides[i]!, to: to[i]! }));
}

/** Moves numbers of x into out. Neighboring dimensions that run on are one. */
export function walk(plan: Plan, x: Ref, out: Ref, all: readonly Dimension[], xStart = 0, start = 0): void {
  const merged: Dimension[] = [];
  for (const next of all) {
    if (next.size === 1) continue;
    const last = merged.at(-1);
    if (last && last.from === next.from * next.size && last.to === next.to * next.size)
      merged[merged.length - 1] = { ...next, size: last.size * next.size };
    else merged.push(next);
  }
  const [count, rows, columns] = [
    ...new Array<Dimension>(3).fill({ size: 1, from: 0, to: 0 }),
    ...merged,
  ].slice(-3);
  const size = sizeOf(out.shape);
  const turned = rows!.from === 1 && columns!.from === rows!.size && columns!.to === 1;
  const whole = rows!.to === columns!.size && xStart === 0 && start === 0 && merged.length <= 3;
  const apart = rows!.size * columns!.size;
  if (turned && whole && (count!.size === 1 || (count!.from === apart && count!.to === apart))) {
    plan.emit('transpose', [x], out, count!.size, columns!.size, rows!.size);
    return;
  }
  if (
    merged.length <= 1 &&
    sizeOf(x.shape) === size &&
    (merged[0]?.from ?? 1) === 1 &&
    xStart === 0 &&
    start === 0
  ) {
    plan.alias(out, x);
    return;
  }
  if (merged.length > 6) throw new Refusal(`the library cannot move [${x.shape}] to [${out.shape}]`);
  const six = [...new Array<Dimension>(6 - merged.length).fill({ size: 1, from: 0, to: 0 }), ...merged];
  const numbers = [
    ...six.map(({ size }) => size),
    ...six.map(({ from }) => from),
    ...six.map(({ to }) => to),
  ];
  plan.emit('move', [x], out, ...numbers, xStart, start);
}
