/** What to expect where the counts are thin. Every rule gives [symbols], sum 1, or undefined where it knows nothing. */
import type { Ngram } from './ngram';

export type Smoothing = 'none' | 'add-one' | 'back-off' | 'witten-bell';

// #region smoothing
/** The last n - 1 symbols. */
const contextOf = (model: Ngram, text: ArrayLike<number>) =>
  Array.from(text).slice(Math.max(0, text.length - model.n + 1));

/** P(next | the last n - 1 symbols of the text) */
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
    case 'back-off': // the counts of the longest end of the context that ever went on
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

/** Mean -log2 P of each symbol: bits per symbol. Infinite where a symbol was given no chance, or nothing was known. */
export function bitsOf(
  model: Ngram,
  text: ArrayLike<number>,
  smoothing: Smoothing,
): number {
  if (smoothing === 'witten-bell') return model.bits(text);
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const before = Array.from(
      { length: Math.min(i, model.n - 1) },
      (_, k) => text[i - Math.min(i, model.n - 1) + k]!,
    );
    sum -= Math.log2(chance(model, before, text[i]!, smoothing));
  }
  return sum / Math.max(1, text.length);
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
