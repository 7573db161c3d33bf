import type { Prediction } from '../lab';
import { ways, type Text } from './five';

/** What a text is judged by. */
export interface Judged extends Text {
  readonly repeats: number;
  readonly copied: number;
}

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
    { id: 'likeliest', label: 'greedy or beam search, which look for the likeliest' },
    { id: 'random', label: 'those that draw at random' },
    { id: 'none', label: 'none: it is the same model' },
  ],
  when: 'finished',
  answer({ metrics }) {
    const [greedy, beam] = [metrics['greedy'] ?? 0, metrics['beam'] ?? 0];
    const drawn = ways.filter(({ id }) => !['greedy', 'beam'].includes(id));
    const most = Math.max(...drawn.map(({ id }) => metrics[id] ?? 0));
    const figures = `Greedy repeats ${percent(greedy)} of its stretches, beam search ${percent(beam)}, those that draw at most ${percent(most)}.`;
    if (most > 0.5)
      return {
        id: 'none',
        because: `${figures} This text leaves little to choose: whoever writes goes round in it.`,
      };
    if (Math.max(greedy, beam) > most)
      return {
        id: 'likeliest',
        because: `${figures} After a phrase, the likeliest letters lead back into the same phrase, and nothing breaks the circle. The likeliest text is not typical text.`,
      };
    return most > 0
      ? { id: 'random', because: `${figures} From this beginning the likeliest letters do not lead back.` }
      : { id: 'none', because: `${figures} From this beginning none of the five goes round.` };
  },
};

const percent = (share: number) => `${Math.round(100 * share)} percent`;

export function describe(texts: Readonly<Record<string, Judged>>): string {
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
