import type { Prediction } from '../lab';

export const predict: Prediction = {
  ask: 'A VAE of digits rebuilds each picture it is given, and the error is measured. Will everything that is no digit stand out by a large error?',
  asked: 'Does everything that is no digit stand out by its error?',
  options: [
    { id: 'all', label: 'yes, all of it' },
    { id: 'some', label: 'some of it, and some of it not' },
    { id: 'none', label: 'no, none of it' },
  ],
  when: 'finished',
  answer: () => ({ id: 'some', because: '' }),
};
