import type { Prediction } from '../lab';

export const predict: Prediction = {
  ask: 'Two ways lead from one digit to another: fade each pixel on its own, or walk in a straight line between their codes. Which one passes through shapes that could be digits?',
  asked: 'Which way passes through shapes that could be digits?',
  options: [
    { id: 'pixels', label: 'fading the pixels' },
    { id: 'code', label: 'walking between the codes' },
    { id: 'same', label: 'both are the same in the middle' },
  ],
  when: 'finished',
  answer: () => ({ id: 'code', because: '' }),
};
