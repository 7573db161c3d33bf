import { lab } from '../lab';
import { linesShown } from '../text/lines';

/** Steps at which a run is measured for what it has learned so far. */
const [first, second] = [20, 100];

export default lab({
  id: '4b',
  lesson: 'next-word',
  title: 'Watch it learn to spell',
  about: 'A recurrent network learns names letter by letter: read what it writes, from noise to words.',
  family: 'rnn',
  data: ['towns', 'dinosaurs', 'elements', 'course', 'text'],
  guided: ['cell', 'hidden', 'learningRate'],
  free: 'all',
  look: { samples: linesShown, real: 0, data: 48, views: ['next', 'lags'], grid: 2, lattice: 2 },
  presets: {
    towns: {
      label: 'Spell towns',
      note: 'It reads 856 names of towns, letter by letter. Every line is drawn anew from the same random numbers.',
      config: {},
    },
    plain: {
      label: 'Take the gates away',
      note: 'A plain cell makes its state anew at every letter. How much more does it pay for names it never saw?',
      config: { cell: 'plain' },
    },
    prose: {
      label: 'Read the course',
      note: 'The prose of this course, with a wider state carried over 32 letters. Words come late, sense does not come.',
      config: { hidden: 96, context: 32, learningRate: 0.005 },
      data: 'course',
      steps: 1500,
    },
  },
  steps: 400,
  stepSize: 5,
  predict: {
    ask: 'Its first lines are noise. What will it get right first: how common each letter is, which letter follows which, or whole names?',
    asked: 'What does it get right first?',
    options: [
      { id: 'letters', label: 'how common each letter is' },
      { id: 'pairs', label: 'which letter follows which' },
      { id: 'names', label: 'whole names, one after the other' },
    ],
    when: 'finished',
    answer: ({ metrics, trail }) => {
      const one = metrics['ngram1'] ?? NaN;
      const two = metrics['ngram2'] ?? NaN;
      const passed = (level: number) =>
        trail.find((at) => (at.metrics['heldOut'] ?? Infinity) < level)?.step ?? 0;
      return {
        id: 'letters',
        because: `It passed what single letters are worth, ${one.toFixed(2)} bits, by step ${passed(one)}, and what pairs are worth, ${two.toFixed(2)} bits, by step ${passed(two)}. What is common is met in every stretch, so it is learned first.`,
      };
    },
  },
  summary: ({ metrics }) =>
    metrics['heldOut'] === undefined
      ? ''
      : `It pays ${metrics['heldOut'].toFixed(2)} bits per character for text it never saw; the best n-gram pays ${(metrics['bestNgram'] ?? NaN).toFixed(2)}.`,
  tryThis: [
    'Press Reset, then Step a few times. When do line breaks appear?',
    'Look at the gradient that arrives, before the first step and at the end. Has it learned to remember, or to forget?',
    'Take the gates away. How much more does it pay for names that it never saw?',
    'Go on for 1,200 steps. The loss falls; what does held-out text say?',
    'Paste a text of your own under Data set, and press Start.',
  ],
  surprise: [
    {
      says: `At step ${first} it knows how common letters are and little more. At step ${second} it knows more than counting pairs can tell.`,
      preset: 'towns',
      steps: 400,
      looks: [first, second],
      holds: ({ metrics, trail }) => {
        const at = (step: number) => trail.find((look) => look.step === step)?.metrics['heldOut'] ?? NaN;
        const { ngram1 = NaN, ngram2 = NaN } = metrics;
        return at(first) > (ngram1 + ngram2) / 2 && at(first) < ngram1 + 0.2 && at(second) < ngram2;
      },
      atLeast: 18,
    },
    {
      says: 'At step 400 it pays less for names it never saw than the best n-gram does.',
      preset: 'towns',
      steps: 400,
      looks: [first, second],
      holds: ({ metrics }) => metrics['heldOut']! < metrics['bestNgram']!,
      atLeast: 18,
    },
  ],
  compare: ['cell', 'hidden', 'context', 'learningRate'],
});
