/** What a text costs a model of counts that has not seen it: for every n, and every way to smooth. */
import { finish, type Work } from '../../math/work';
import type { Ngram } from './ngram';
import type { Smoothing } from './smoothing';

/** By n - 1: bits per symbol; infinite where a symbol was given no chance, or nothing was known. */
export type Prices = Readonly<Record<Smoothing, readonly number[]>>;

/** Symbols priced between two pauses. */
const piece = 128;

/** Mean -log2 P of each symbol given at most n - 1 before it, for every n up to the model's. */
export function* pricing(
  model: Ngram,
  tokens: ArrayLike<number>,
): Work<Prices> {
  const { n, symbols } = model;
  const row = () => new Float64Array(n);
  const sums = {
    none: row(),
    'add-one': row(),
    'back-off': row(),
    'witten-bell': row(),
  };
  let priced = 0;
  for (const { contexts, times, totals, kinds } of model.along(
    tokens,
  )) {
    let mixed = 1 / symbols;
    let known = 0; // the longest of the contexts so far that ever went on
    for (let back = 0; back < n; back++) {
      const last = Math.min(back, contexts - 1);
      const [count, total] = [times[last]!, totals[last]!];
      if (total > 0) known = last;
      if (back < contexts && total > 0)
        mixed = (count + kinds[last]! * mixed) / (total + kinds[last]!);
      sums.none[back]! -= Math.log2(total > 0 ? count / total : 0);
      sums['add-one'][back]! -= Math.log2(
        (count + 1) / (total + symbols),
      );
      sums['back-off'][back]! -= Math.log2(
        totals[known]! > 0 ? times[known]! / totals[known]! : 0,
      );
      sums['witten-bell'][back]! -= Math.log2(mixed);
    }
    if (++priced % piece === 0) yield;
  }
  const mean = (sum: Float64Array) =>
    [...sum].map((bits) => bits / Math.max(1, priced));
  return {
    none: mean(sums.none),
    'add-one': mean(sums['add-one']),
    'back-off': mean(sums['back-off']),
    'witten-bell': mean(sums['witten-bell']),
  };
}

/** With all lengths mixed, bits per symbol. A shorter n than was counted will do. */
export const bits = (
  model: Ngram,
  tokens: ArrayLike<number>,
  n = model.n,
): number => finish(pricing(model, tokens))['witten-bell'][n - 1]!;
