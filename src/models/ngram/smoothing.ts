/** What to expect where the counts are thin. Every rule gives [symbols], sum 1, or undefined where it knows nothing. */
import type { Ngram } from './ngram';

export type Smoothing = 'none' | 'add-one' | 'back-off' | 'witten-bell';

// #region smoothing
/** The last n - 1 symbols. */
const contextOf = (model: Ngram, text: ArrayLike<number>) =>
  Array.from(text).slice(Math.max(0, text.length - model.n + 1));

/** P(next | the last n - 1 symbols; n is smaller for fewer) */
export function expected(
  model: Ngram,
  text: ArrayLike<number>,
  smoothing: Smoothing,
): Float64Array | undefined {
  const context = contextOf(model, text);
  switch (smoothing) {
    case 'none': // the counts alone
      return shares(model, context, 0);
    case 'add-one': // as if everything had occurred once more
      return shares(model, context, 1);
    case 'back-off': // the longest end of it that ever went on
      return shares(model, heard(model, context), 0);
    case 'witten-bell': // all lengths, mixed
      return model.probabilities(context);
  }
}

/** The longest end of the context that was followed by something. */
export function heard(
  model: Ngram,
  context: readonly number[],
): readonly number[] {
  const from = context.findIndex(
    (_, i) => model.seen(context.slice(i)).total > 0,
  );
  return from < 0 ? [] : context.slice(from);
}
// #endregion

function shares(
  model: Ngram,
  context: readonly number[],
  more: number,
): Float64Array | undefined {
  const total = model.seen(context).total + more * model.symbols;
  if (total === 0) return undefined;
  const p = new Float64Array(model.symbols).fill(more / total);
  for (const [symbol, count] of model.following(context))
    p[symbol] = (count + more) / total;
  return p;
}

/** Mean -log2 P of each symbol: bits per symbol. Infinite where a symbol was given no chance, or nothing was known. A shorter n than was counted will do. */
export function bitsOf(
  model: Ngram,
  text: ArrayLike<number>,
  smoothing: Smoothing,
  n = model.n,
): number {
  if (smoothing === 'witten-bell') return model.bits(text, n);
  const all = Array.from(text);
  const sum = all.reduce((bits, symbol, i) => {
    const before = all.slice(Math.max(0, i - n + 1), i);
    return bits - Math.log2(chance(model, before, symbol, smoothing));
  }, 0);
  return sum / Math.max(1, all.length);
}

/** `expected` of one symbol only. */
function chance(
  model: Ngram,
  before: readonly number[],
  symbol: number,
  smoothing: 'none' | 'add-one' | 'back-off',
): number {
  const context =
    smoothing === 'back-off' ? heard(model, before) : before;
  const more = smoothing === 'add-one' ? 1 : 0;
  const total = model.seen(context).total + more * model.symbols;
  return total === 0
    ? 0
    : (model.count(context, symbol) + more) / total;
}
