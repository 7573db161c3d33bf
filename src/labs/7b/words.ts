import type { Prediction } from '../lab';
import { gray, stops } from './walk';

export const predict: Prediction = {
  ask: 'Two ways lead from one digit to another: fade each pixel on its own, or walk in a straight line between their codes. Which one passes through shapes that could be digits?',
  asked: 'Which way passes through shapes that could be digits?',
  options: [
    { id: 'pixels', label: 'fading the pixels' },
    { id: 'code', label: 'walking between the codes' },
    { id: 'same', label: 'both are the same in the middle' },
  ],
  when: 'finished',
  answer: ({ metrics }) => {
    const [faded, walked] = [metrics['faded'] ?? 0, metrics['walked'] ?? 0];
    return {
      id: walked < faded ? 'code' : 'pixels',
      because: `Halfway, ${percent(faded)} of the ink is half gray pixel by pixel, and ${percent(walked)} through the code. Half gray ink is two pictures at once.`,
    };
  },
};

const percent = (share: number) => `${Math.round(100 * share)} percent`;

interface Seen {
  readonly from: string;
  readonly to: string;
  readonly stop: number;
  /** What the walk leads along, where it does not lead to the other picture. */
  readonly attribute: string | undefined;
  /** Whether the way through the code is there. */
  readonly ready: boolean;
  /** The picture of each way at this stop, where its gray says something: digits are ink or paper, faces are not. [width] */
  readonly faded?: Float32Array | undefined;
  readonly walked?: Float32Array | undefined;
  /** How far the reader's own picture is from what the model makes of it, where the walk begins there: a mean square per pixel. */
  readonly begun?: number | undefined;
}

/** Both ways in a few sentences. */
export function describe({ from, to, stop, attribute, ready, faded, walked, begun }: Seen): string {
  const way = attribute
    ? `A walk in ${stops} stops through ${from}, from less “${attribute}” on the left to more on the right.`
    : `Two ways in ${stops} stops from ${from} to ${to}: one fades each pixel, the other decodes places on the line between their codes.`;
  const here = ` Stop ${stop + 1} is shown large.`;
  const grays =
    faded && walked
      ? ` There, ${percent(gray(faded))} of the ink is half gray pixel by pixel, and ${percent(gray(walked))} through the code.`
      : '';
  const start =
    begun === undefined
      ? ''
      : ` The model was trained on the course’s pictures alone: what it makes of ${from} differs from it by ${begun.toFixed(3)}, the mean square per pixel.`;
  return `${way}${here}${grays}${start}${ready ? '' : ' The way through the code appears after Start.'}`;
}
