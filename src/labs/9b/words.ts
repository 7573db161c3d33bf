import type { Prediction } from '../lab';
import { straight, type Bar, type Heights, type Shape } from './stretch';

export const predict: Prediction = {
  ask: 'The points lie evenly. Now bend the curve, so that it climbs steeply in the middle and gently at both ends. Where will they crowd?',
  asked: 'The curve climbs steeply in the middle and gently at both ends. Where do the points crowd?',
  options: [
    { id: 'steep', label: 'in the middle, where it is steep' },
    { id: 'gentle', label: 'at both ends, where it is gentle' },
    { id: 'nowhere', label: 'nowhere: they stay even' },
  ],
  when: 'finished',
  answer: () => ({
    id: 'gentle',
    because:
      'Where it is gentle. There a long piece of x comes out as a short piece of y, with as many points as before. Where it is steep, they are pulled apart.',
  }),
};

export interface Preset {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly heights: Heights;
  readonly shape?: Shape;
}

export const presets: readonly Preset[] = [
  { id: 'same', label: 'Leave it', note: 'y = x: every bar comes out as it went in.', heights: straight },
  {
    id: 'double',
    label: 'Twice as wide',
    note: 'y = 2x: the slope is 2 everywhere, so every bar is twice as wide and half as high.',
    heights: straight.map((y) => 2 * y),
  },
  {
    id: 'half',
    label: 'Half as wide',
    note: 'y = x / 2: the slope is one half, and every bar is twice as high.',
    heights: straight.map((y) => y / 2),
  },
  {
    id: 'humps',
    label: 'Two humps from one',
    note: 'Steep in the middle: the points there are pulled apart, and the highest bars now stand on either side.',
    heights: [0.15, 0.35, 0.5, 1, 1.5, 1.65, 1.85],
    shape: 'bell',
  },
];

const two = (value: number) => value.toFixed(2);

/** One bar in a sentence. */
export const barInWords = ({ x, y, area, before, after, stretch }: Bar, i: number): string =>
  `Bar ${i + 1}: ${(x[1] - x[0]).toFixed(3)} wide and ${two(before)} high before, ${(y[1] - y[0]).toFixed(3)} wide and ${two(after)} high after. The slope is ${two(stretch)}. Its area is ${area.toFixed(3)} both times.`;

/** The whole picture in words. */
export function describe(heights: Heights, bars: readonly Bar[], shape: Shape): string {
  const steepest = bars.reduce((a, b) => (b.stretch > a.stretch ? b : a));
  const flattest = bars.reduce((a, b) => (b.stretch < a.stretch ? b : a));
  const start = `A curve climbs from ${two(heights[0]!)} at x = 0 to ${two(heights.at(-1)!)} at x = 1. Below it, ${shape === 'even' ? 'an even histogram' : 'a histogram with one hump'} of x; at its right, the histogram of y that it makes.`;
  const slope =
    steepest.stretch - flattest.stretch < 0.01
      ? `The slope is ${two(steepest.stretch)} everywhere, so every bar is ${two(steepest.stretch)} times as wide and ${two(1 / steepest.stretch)} times as high.`
      : `Where the curve is steepest, with a slope of ${two(steepest.stretch)}, bars are lowest for their share: ${two(1 / steepest.stretch)} times their old height. Where it is flattest, with a slope of ${two(flattest.stretch)}, they grow to ${two(1 / flattest.stretch)} times.`;
  return `${start} ${slope} The areas add up to 1.00 before and after.`;
}
