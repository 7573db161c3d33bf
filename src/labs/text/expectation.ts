/** What counts expect next, and where that comes from. */
import type { Vocabulary } from '../../data/text/vocabulary';
import type { Ngram } from '../../models/ngram/ngram';
import { expected, heard, type Smoothing } from '../../models/ngram/smoothing';

export type Unit = 'words' | 'letters';

/** A text, counted for contexts of every length up to the model's. */
export interface Counts {
  readonly unit: Unit;
  readonly reading: Vocabulary;
  readonly model: Ngram;
}

/** What comes next, before temperature. */
export interface Expected {
  /** [symbols], sum 1 */
  readonly p: ArrayLike<number>;
  /** Where this comes from, as a sentence. */
  readonly because: string;
}

const quoted = (text: string) => `“${text.replaceAll('\n', '↵')}”`;
const times = (n: number) => (n === 1 ? 'once' : `${n.toLocaleString('en-US')} times`);

/** What the counts expect after this text; undefined where they know nothing. */
export function expectation(
  { model, reading, unit }: Counts,
  tokens: readonly number[],
  n: number,
  smoothing: Smoothing,
): Expected | undefined {
  const context = n > 1 ? tokens.slice(1 - n) : [];
  const p = expected(model, context, smoothing);
  if (!p) return undefined;
  const used = smoothing === 'back-off' || smoothing === 'witten-bell' ? heard(model, context) : context;
  const { total, kinds } = model.seen(used);
  const by =
    kinds === 1
      ? `always by the same ${unit.slice(0, -1)}`
      : `by ${kinds.toLocaleString('en-US')} different ${unit}`;
  const followed = `was followed ${times(total)}${total === 1 ? '' : `, ${by}`}.`;
  const back =
    used.length < context.length
      ? ` ${quoted(reading.decode(context))} never went on, so it backed off.`
      : '';
  return {
    p,
    because:
      used.length === 0
        ? `It looked back on nothing: every one of the ${unit} is as likely as it is common.${back}`
        : `In the text, ${quoted(reading.decode(used))} ${followed}${back}`,
  };
}
