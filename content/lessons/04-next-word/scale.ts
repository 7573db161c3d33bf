import { names } from '../../../src/data/text/names';
import { about } from '../../../src/models/rnn/about';

const { hidden } = about.knobs;
const w = hidden.default;
/** Letters of the towns, and one sign for all others. */
const symbols = new Set(names['towns']).size + 1;
const sums = 4;
const weights = symbols * sums * w + w * sums * w + sums * w + w * symbols + symbols;
const n = (value: number) => value.toLocaleString('en-US');

/** Lab 4B as it opens, counted, beside the best single network of its kind in 2016, as the paper reports it. */
export const scale = {
  lab: 'Lab 4B, as it opens',
  real: 'The largest LSTMs of text (2016)',
  rows: [
    { of: 'Trained numbers', lab: n(weights), real: '1.04 billion' },
    { of: 'Text', lab: `${n([...names['towns']!].length)} letters`, real: 'the One Billion Word Benchmark' },
    { of: 'State', lab: `${w} numbers`, real: '8,192 numbers, handed on as 1,024' },
    {
      of: 'As undecided about what comes next, on held-out text',
      lab: `as among ${Math.round(2 ** about.bar.atMost)} letters or fewer`,
      real: 'as among 30 words',
    },
  ],
} as const;
