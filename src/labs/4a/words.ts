import type { Prediction } from '../lab';
import type { Unit } from '../text/expectation';

/** Stretches of so many characters that stand in the source count as copied. */
export const copiedFrom = 20;
/** Symbols that one press writes. */
export const lengthOf: Readonly<Record<Unit, number>> = { words: 60, letters: 240 };

/** What one piece of writing came to. */
export interface Attempt {
  readonly by: 'counts' | 'network';
  readonly unit: Unit;
  /** Of counts. */
  readonly n?: number;
  readonly copied: number;
}

export const predict: Prediction = {
  ask: 'Looking back on three words (n = 4) makes better sentences than looking back on one (n = 2). What does it cost?',
  asked: 'What does a longer memory cost?',
  options: [
    { id: 'nothing', label: 'nothing: more context is better' },
    { id: 'time', label: 'time: it takes much longer' },
    { id: 'copies', label: 'it copies the text it has read' },
  ],
  when: 'finished',
  answer: () => ({ id: 'copies', because: '' }),
};

const percent = (share: number) => `${Math.round(100 * share)} percent`;

/** Judged once words were written from a context of three or more. */
export function verdictOf(attempts: readonly Attempt[]): { id: string; because: string } | undefined {
  const byWords = attempts.filter((one) => one.by === 'counts' && one.unit === 'words');
  const long = byWords.findLast(({ n = 0 }) => n >= 4);
  const short = byWords.findLast(({ n = 0 }) => n <= 2);
  if (!long) return undefined;
  const beside = short ? `; with n = ${short.n} it was ${percent(short.copied)}` : '';
  return {
    id: 'copies',
    because: `With n = ${long.n}, ${percent(long.copied)} of what it wrote stands word for word in the text${beside}. Few stretches of three words occur twice, so there is one way to go on: the way the text went.`,
  };
}

export function describe(
  { unit, n, list }: { readonly unit: Unit; readonly n: number; readonly list: boolean },
  text: string,
  copied: number,
  bits: readonly number[],
): string {
  const best = bits.length > 0 ? bits.indexOf(Math.min(...bits)) : -1;
  const measured =
    best >= 0 && Number.isFinite(bits[best])
      ? ` With all lengths mixed, n = ${best + 1} pays least on held-out text: ${bits[best]!.toFixed(2)} bits per character.`
      : '';
  return text === ''
    ? `Nothing is written yet.${measured}`
    : `With n = ${n}, counted in ${unit}, it wrote ${text.length} characters. ${percent(copied)} of them ${list ? 'are names from the list' : `stand in stretches of ${copiedFrom} or more that occur in the text`}.${measured}`;
}

export function describeNetwork(
  step: number,
  heldOut: number | undefined,
  bestNgram: number | undefined,
  text: string,
  copied: number,
): string {
  const measured =
    heldOut === undefined || bestNgram === undefined
      ? ''
      : ` It pays ${heldOut.toFixed(2)} bits per character for held-out text; the best n-gram of letters pays ${bestNgram.toFixed(2)}.`;
  const wrote = text === '' ? '' : ` It wrote ${text.length} characters, ${percent(copied)} of them copied.`;
  return `The network has taken ${step.toLocaleString('en-US')} steps.${measured}${wrote}`;
}
