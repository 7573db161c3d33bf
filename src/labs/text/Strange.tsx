import type { Vocabulary } from '../../data/text/vocabulary';

interface Props {
  readonly prompt: string;
  readonly reading: Vocabulary | undefined;
  /** What the model reads as one: words, where it reads words. */
  readonly parts?: (text: string) => readonly string[];
  /** How its paragraph is set. */
  readonly as?: 'small' | 'ask';
}

/** So many are named. */
const named = 6;

/** What of a beginning the model has never read, said beside it. */
export function Strange({ prompt, reading, parts = letters, as = 'small' }: Props) {
  const strangers = reading ? strange(parts(prompt), reading) : [];
  if (strangers.length === 0) return null;
  const more = strangers.length > named ? ' and others' : '';
  return (
    <p class={as}>
      Its text never has {strangers.slice(0, named).map(quoted).join(', ')}
      {more}: the model takes {strangers.length === 1 ? 'it' : 'each'} for the unknown sign.
    </p>
  );
}

/** Those that are unknown, each once. */
export const strange = (parts: readonly string[], { encode }: Vocabulary): readonly string[] => [
  ...new Set(parts.filter((part) => encode(part).includes(0))),
];

/** As a reader counts them: an emoji of several code points is one. */
export const letters = (text: string): readonly string[] =>
  Array.from(
    new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text),
    ({ segment }) => segment,
  );

const quoted = (part: string) => `“${part.trim() || part}”`;
