import { lab } from '../lab';

export default lab({
  id: '7a',
  lesson: 'vaes',
  title: 'The beta dial',
  about:
    'Turn the weight of the KL term from nothing to far too much, and watch reconstructions and samples trade places.',
  family: 'vae-glyphs',
  data: ['digits-14', 'images'],
  guided: ['beta', 'kl', 'latent'],
  free: 'all',
  look: { views: ['codes', 'reconstruct', 'decode'], samples: 36, real: 160, data: 160, grid: 1 },
  presets: {
    free: {
      label: 'Beta 0',
      note: 'The KL term costs nothing. Compare the row of rebuilt digits with the sheet of random codes.',
      config: { beta: 0 },
    },
    balanced: {
      label: 'Beta 1',
      note: 'The VAE as it was published: one nat of KL costs one nat.',
      config: {},
    },
    strict: {
      label: 'Beta 20',
      note: 'Every nat of KL costs twenty. See what the clouds do.',
      config: { beta: 20 },
    },
  },
  steps: 1500,
  stepSize: 20,
  predict: {
    ask: 'With beta at 0, only rebuilding counts. It will rebuild digits best of all. What of digits decoded from random codes?',
    asked: 'Beta is 0. How good are digits from random codes?',
    options: [
      { id: 'best', label: 'the best of all, too' },
      { id: 'same', label: 'about as good as with beta at 1' },
      { id: 'worst', label: 'hardly any is a digit' },
    ],
    when: 'finished',
    answer: ({ metrics }) => {
      const readable = metrics['readable'] ?? 0;
      const reconstruction = metrics['reconstruction'] ?? 0;
      return {
        id: readable < 0.25 ? 'worst' : readable < 0.75 ? 'same' : 'best',
        because: `Rebuilding costs ${reconstruction.toFixed(1)} nats, and ${Math.round(100 * readable)} percent of random codes decode to a readable digit.`,
      };
    },
  },
  summary: ({ metrics }) =>
    `Rebuilding costs ${(metrics['reconstruction'] ?? 0).toFixed(1)} nats, the KL term is ${(metrics['kl'] ?? 0).toFixed(1)}, and ${Math.round(100 * (metrics['readable'] ?? 0))} percent of random codes decode to a readable digit.`,
  tryThis: [
    'Run Beta 0, then Beta 1. Which of the two bars grew, and what did it buy?',
    'While it trains, turn beta up to 20. Which digits are the last to stay apart?',
    'Switch the KL term off: the clouds shrink to points. What happens to the sheet of random codes?',
    'In Free, set Gradient to Score function and press Reset.',
  ],
  surprise: [],
  compare: ['beta', 'latent', 'gradient'],
});
