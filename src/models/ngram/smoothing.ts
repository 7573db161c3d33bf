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
