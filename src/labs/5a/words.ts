import type { Prediction } from '../lab';
import { tokens, type Attended, type Vector } from './attend';

export const predict: Prediction = {
  ask: 'The question is made ten times as long, in the same direction. Will the three weights be more even, or will one word take nearly all?',
  asked: 'A question ten times as long: what do the weights do?',
  options: [
    { id: 'even', label: 'they become more even' },
    { id: 'same', label: 'they stay: the direction is the same' },
    { id: 'peaked', label: 'one word takes nearly all' },
  ],
  when: 'finished',
  answer: () => ({
    id: 'peaked',
    because:
      'Every score grew tenfold, and softmax turns differences of scores into ratios: the largest took nearly all. That is why scores are divided by the root of the dimension.',
  }),
};

const two = (value: number) => value.toFixed(2).replace('-', '−');
const percent = (share: number) =>
  share < 0.01 ? 'under 1 percent' : share > 0.99 ? 'over 99 percent' : `${Math.round(100 * share)} percent`;

export function describe(query: Vector, factor: number, { scores, weights, mixed }: Attended): string {
  const rows = tokens.map(
    ({ word }, i) => `“${word}” scores ${two(scores[i]!)} and gets ${percent(weights[i]!)}`,
  );
  return `The question points to (${two(query[0])}, ${two(query[1])}), ${factor === 1 ? 'at its own length' : `${factor} times as long`}. ${rows.join('; ')}. The answer, the values mixed in these shares, is (${two(mixed[0])}, ${two(mixed[1])}).`;
}
