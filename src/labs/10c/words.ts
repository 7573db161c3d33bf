import type { Prediction } from '../lab';

export const predict: Prediction = {
  ask: 'The published program multiplies a picture of noise by 0.9, again and again. After ten steps, how alike are the result and the noise it began with?',
  asked: 'After ten steps of times 0.9, how alike are the result and the noise it began with?',
  options: [
    { id: 'none', label: 'not at all: correlation 0' },
    { id: 'half', label: 'somewhat: about 0.35' },
    { id: 'same', label: 'perfectly: exactly 1' },
  ],
  when: 'finished',
  answer: () => ({
    id: 'same',
    because:
      'Perfectly. Every pixel is 0.349 times what it was, so each still stands to its neighbors as before: it is the same noise, only darker. A denoiser would have to add what the noise does not hold, and that can only come from data.',
  }),
};

const two = (value: number) => value.toFixed(2);

export interface Measures {
  readonly step: number;
  readonly fadedOn: number;
  readonly walkedOn: number;
  readonly correlation: number;
}

export const describe = ({ step, fadedOn, walkedOn, correlation }: Measures): string =>
  step === 0
    ? 'Left: a picture of noise. Middle and right: one round cloud of noise, twice.'
    : `After ${step} steps. Left: the picture of noise, every pixel times ${two(0.9 ** step)}, correlation with the start 1.00. Middle: the cloud under the same program, shrunk to ${two(0.9 ** step)} of its size, ${Math.round(100 * fadedOn)}% of its points on a cluster. Right: the cloud under a real denoiser, ${Math.round(100 * walkedOn)}% of its points on one of the three clusters, correlation with the start ${two(correlation)}.`;
