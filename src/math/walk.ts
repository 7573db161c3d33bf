import { scan } from './scan';
import * as tf from './tf';

/** What is new in each step: a row of a tensor [steps, n, width], or numbers, alone or by name. */
type Column = tf.Tensor3D | readonly unknown[];
/** The same for one step, the numbers as scalars. */
export type Row<C> = C extends tf.Tensor3D
  ? tf.Tensor2D
  : C extends readonly (infer N)[]
    ? Scalars<N>
    : never;
export type Scalars<N> = N extends number ? tf.Scalar : { readonly [Name in keyof N]: Scalars<N[Name]> };

/**
 * From `start` step by step, each with its own row of every column: one step is written down, however many there are
 * (scan.ts). What is drawn is drawn before. -> with `stages` every place [n, width], the start first; else the last alone
 */
export function walk<C extends readonly Column[]>(
  start: tf.Tensor2D,
  columns: readonly [...C],
  step: (x: tf.Tensor2D, rows: { readonly [I in keyof C]: Row<C[I]> }) => tf.Tensor2D,
  stages = false,
): readonly tf.Tensor2D[] {
  const all = columns.map((column) => (column instanceof tf.Tensor ? [column] : lists(column)));
  const { carry, kept } = scan([start], all.flat(), ([x], rows) => {
    const left = rows.values();
    const next = () => left.next().value!;
    const row = columns.map((column) => (column instanceof tf.Tensor ? next() : likeThat(column[0], next)));
    const there = step(x as tf.Tensor2D, row as never);
    return { carry: [there], kept: stages ? [there] : [] };
  });
  return (stages ? [start, ...tf.unstack(kept[0]!)] : carry) as readonly tf.Tensor2D[];
}

/** Each number of such records over all steps. -> [steps] each */
function lists(rows: readonly unknown[]): tf.Tensor1D[] {
  const [first] = rows;
  if (typeof first === 'number') return [tf.tensor1d(rows as number[])];
  return Object.keys(first as object).flatMap((name) =>
    lists(rows.map((row) => (row as Record<string, unknown>)[name])),
  );
}

/** A record with the same names, of the scalars that come next. */
function likeThat(record: unknown, next: () => tf.Tensor): unknown {
  if (typeof record === 'number') return next();
  return Object.fromEntries(
    Object.entries(record as object).map(([name, one]) => [name, likeThat(one, next)]),
  );
}
