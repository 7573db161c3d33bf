import { lab } from '../lab';

export default lab({
  id: '5b',
  lesson: 'transformers',
  title: 'Train a tiny GPT',
  about: 'Train a small transformer on names or on your own text, and read what it writes while it learns.',
  family: 'gpt',
  data: ['towns', 'dinosaurs', 'course', 'text'],
  guided: ['mask', 'positions', 'learningRate'],
  free: 'all',
  look: { samples: 0, real: 0, views: ['next', 'attention'], grid: 2, lattice: 2 },
  presets: {
    towns: {
      label: 'Name towns',
      note: 'It learns from 856 names of towns, letter by letter. Press Write at any time.',
      config: {},
    },
    cheat: {
      label: 'Let it see the answer',
      note: 'Without the causal mask each symbol sees the one it must predict. Watch the loss, then press Write.',
      config: { mask: false },
    },
    'no order': {
      label: 'Take away the order',
      note: 'Without positions it knows which letters came before, but not where.',
      config: { positions: false },
    },
  },
  steps: 600,
  stepSize: 10,
  predict: {
    ask: 'Without the causal mask, each symbol also sees those after it. Will the training loss end higher or lower?',
    asked: 'Without the mask, where does the training loss end?',
    options: [
      { id: 'higher', label: 'higher: more to look at is harder' },
      { id: 'lower', label: 'lower, and it writes better names' },
      { id: 'garbage', label: 'lower, and it writes garbage' },
    ],
    when: 'finished',
    answer: ({ metrics }) => {
      const [loss, held] = [metrics['loss'] ?? NaN, metrics['heldOut'] ?? NaN];
      return loss < 0.8
        ? {
            id: 'garbage',
            because: `The loss fell to ${loss.toFixed(2)} nats, because every answer stood in plain sight. While it writes, there is no answer to see.`,
          }
        : {
            id: 'higher',
            because: `This run had its mask: the loss ended at ${loss.toFixed(2)} nats, ${held.toFixed(2)} bits on names it never saw. Choose “Let it see the answer” to compare.`,
          };
    },
  },
  summary: ({ metrics }) =>
    metrics['heldOut'] === undefined
      ? ''
      : `It pays ${metrics['heldOut'].toFixed(2)} bits per character for text it never saw; the best n-gram pays ${(metrics['bestNgram'] ?? NaN).toFixed(2)}.`,
  tryThis: [
    'Write after 50 steps, after 200, and at the end. What does it learn first?',
    'Click a letter it wrote. What else might it have been?',
    'Write with temperature 0, then with 1.5.',
    'Paste a text of your own under Data set, and press Start.',
  ],
  surprise: [],
  compare: ['mask', 'positions', 'layers', 'heads', 'learningRate'],
});
