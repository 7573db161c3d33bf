import type { Prediction } from '../lab';
import { ways, type Text } from './five';

/** The model counts what followed the last five letters. */
export const order = 6;
/** Letters that each decoder writes. */
export const length = 240;
/** Stretches of so many characters that stand in the source count as copied. */
export const copiedFrom = 20;
/** Beginnings offered. */
export const begins = ['The ', 'A model ', 'Noise '] as const;

export const predict: Prediction = {
  ask: 'Five decoders write from the same model. Which will repeat itself the most?',
  asked: 'Which decoder repeats itself the most?',
  options: [
    { id: 'likeliest', label: 'greedy, which always takes the likeliest letter' },
    { id: 'random', label: 'temperature 1, which draws at random' },
    { id: 'none', label: 'none: it is the same model' },
  ],
  when: 'finished',
  answer: () => ({
    id: 'likeliest',
    because:
      'Greedy went round in a loop: after a phrase, the likeliest letters lead back into the same phrase. Beam search, which looks for the likeliest text as a whole, loops too or recites what it has read. The likeliest text is not typical text.',
  }),
};

const percent = (share: number) => `${Math.round(100 * share)} percent`;

export function describe(
  texts: Readonly<Record<string, Text & { readonly repeats: number; readonly copied: number }>>,
): string {
  const rows = ways.flatMap(({ id, label }) => {
    const text = texts[id];
    return text
      ? [
          `${label} repeats ${percent(text.repeats)} of its stretches and has copied ${percent(text.copied)} of its text`,
        ]
      : [];
  });
  return rows.length === 0
    ? 'Five boxes, one for each decoder, wait for text. Press Write.'
    : `${rows.join('; ')}. The model and the beginning are the same in all five.`;
}
