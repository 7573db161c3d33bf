import { lab } from '../lab';

/** One layer, and nothing that keeps it from learning by heart: 600 steps take a second. */
const small = { layers: 1, headWidth: 8, batch: 16, dropout: 0, learningRate: 0.01 } as const;

const metric = (name: string) => (metrics: Readonly<Record<string, number>>) => metrics[name] ?? NaN;
const [loss, held, best] = ['loss', 'heldOut', 'bestNgram'].map(metric) as [Read, Read, Read];
type Read = ReturnType<typeof metric>;

export default lab({
  id: '5b',
  lesson: 'attention',
  title: 'Train a tiny GPT',
  about: 'Train a small transformer on names or on your own text, and read what it writes while it learns.',
  family: 'gpt',
  data: ['towns', 'dinosaurs', 'course', 'text'],
  guided: ['mask', 'positions', 'dropout'],
  free: 'all',
  look: { samples: 0, real: 0, views: ['next', 'attention'], grid: 2, lattice: 2 },
  presets: {
    towns: {
      label: 'Name towns',
      note: 'It learns from 856 names of towns, letter by letter, and writes while it learns. Read what it writes first, and what later.',
      config: {},
    },
    small: {
      label: 'A small one',
      note: 'One layer and a quarter of the weights. Watch where its curve crosses the n-gram’s.',
      config: small,
      steps: 600,
    },
    cheat: {
      label: 'Let it see the answer',
      note: 'The same small model without its causal mask: each symbol also sees the one it must predict. Watch the loss, and read what it writes.',
      config: { ...small, mask: false },
      steps: 600,
    },
    'no order': {
      label: 'Take away the order',
      note: 'The same small model without positions: it knows which letters came before, but not where.',
      config: { ...small, positions: false },
      steps: 600,
    },
    prose: {
      label: 'Write prose',
      note: 'The prose of this course, letter by letter, with more text to look back on. The learning rate rises for 100 steps and falls to the end. It is short and repeats its phrases, so counting does well: the curve comes down to the best n-gram only at the end.',
      config: {
        context: 32,
        batch: 16,
        dropout: 0,
        learningRate: 0.008,
        warmup: 100,
        decaySteps: 5000,
      },
      data: 'course',
      steps: 5000,
    },
  },
  steps: 1000,
  stepSize: 10,
  predict: {
    ask: 'Soon you will take away the causal mask, so that each symbol also sees the one it has to predict. Where will the training loss end, and what will it write?',
    asked: 'Without the mask, where does the training loss end?',
    options: [
      { id: 'higher', label: 'higher: more to look at is harder' },
      { id: 'better', label: 'lower, and it writes better names' },
      { id: 'garbage', label: 'lower, and it writes garbage' },
    ],
    when: 'finished',
    stillOpen: ({ config }) =>
      config?.['mask'] === false ? undefined : 'Choose “Let it see the answer” to test your guess.',
    answer({ metrics }) {
      const [paid, fair, ngram] = [loss(metrics), held(metrics), best(metrics)];
      if (paid > 1)
        return {
          id: 'higher',
          because: `It ended at ${paid.toFixed(2)} nats: in this run it did not find out where the answer stands.`,
        };
      return fair > ngram
        ? {
            id: 'garbage',
            because: `The loss fell to ${paid.toFixed(2)} nats, because every answer but the last stands in plain sight. While it writes there is no answer to see, and then it pays ${fair.toFixed(2)} bits for a letter: more than counting pairs and triples does, ${ngram.toFixed(2)}.`,
          }
        : {
            id: 'better',
            because: `The loss fell to ${paid.toFixed(2)} nats, and where no answer stands in sight it pays ${fair.toFixed(2)} bits for a letter.`,
          };
    },
  },
  summary: ({ metrics }) =>
    metrics['heldOut'] === undefined
      ? ''
      : `It pays ${metrics['heldOut'].toFixed(2)} bits per character for text it never saw; the best n-gram pays ${(metrics['bestNgram'] ?? NaN).toFixed(2)}.`,
  tryThis: [
    'Read the first lines it writes, and those after 200 steps. What does it learn first?',
    'Press a letter that it wrote. What else might it have been, and how sure was it?',
    '“Let it see the answer”: watch the loss, then read the names.',
    'Write with temperature 0, then with 1.5.',
    'Under Data set, paste a text of your own, in any script, and press Start.',
  ],
  surprise: [
    {
      says: 'Without the mask, the training loss of the small model falls below 0.6 nats within 150 steps, and where no answer stands in sight it pays more than the best n-gram.',
      preset: 'cheat',
      steps: 150,
      holds: ({ metrics }) => loss(metrics) < 0.6 && held(metrics) > best(metrics) + 0.3,
      atLeast: 18,
    },
    {
      says: 'With the mask, the same model’s loss is still three times as high, above 1.8 nats, after 300 steps; for names it never saw it pays less than 3.45 bits a letter.',
      preset: 'small',
      steps: 300,
      holds: ({ metrics }) => loss(metrics) > 1.8 && held(metrics) < 3.45,
      atLeast: 18,
    },
    {
      says: 'Without positions, the same model pays more than 3.45 bits a letter after 300 steps.',
      preset: 'no order',
      steps: 300,
      holds: ({ metrics }) => held(metrics) > 3.45,
      atLeast: 18,
    },
  ],
  compare: ['mask', 'positions', 'layers', 'heads', 'dropout', 'learningRate'],
});
