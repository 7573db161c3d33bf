import { lab } from '../lab';

/** Small enough for many runs. */
const quick = { latent: 8, layers: 3, batch: 32 } as const;
/** Below this many nats of KL a run has charged for it, or had no clouds at all. */
const charged = 20;

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
  look: {
    views: ['codes', 'reconstruct', 'warp', 'decode'],
    samples: 36,
    real: 160,
    data: 160,
    lattice: 9,
    grid: 1,
  },
  presets: {
    free: {
      label: 'Beta 0',
      note: 'The KL term costs nothing. Compare the row of rebuilt digits with the sheet of random codes.',
      config: { ...quick, beta: 0 },
    },
    balanced: {
      label: 'Beta 1',
      note: 'The VAE as it was published: one nat of KL costs one nat.',
      config: quick,
    },
    strict: {
      label: 'Beta 20',
      note: 'Every nat of KL costs twenty. See what the clouds do.',
      config: { ...quick, beta: 20 },
    },
    plane: {
      label: 'A map of digits',
      note: 'Two latent numbers: the plane, decoded, is all that the model can make. Let it train to the end.',
      config: {},
      steps: 8000,
    },
  },
  steps: 2000,
  stepSize: 20,
  predict: {
    ask: 'With beta at 0, only rebuilding counts. It will rebuild digits best of all. What of digits decoded from random codes?',
    asked: 'Beta is 0. How good are digits from random codes?',
    options: [
      { id: 'best', label: 'the best of all, too' },
      { id: 'same', label: 'about as good as with beta at 1' },
      { id: 'worst', label: 'far worse than with beta at 1' },
    ],
    when: 'finished',
    told: ['featureDistance'],
    stillOpen: ({ metrics, data }) =>
      data === 'images'
        ? 'The question is of the course’s digits: your own images do not answer it.'
        : (metrics['kl'] ?? 0) < charged
          ? 'Choose “Beta 0” to test your guess.'
          : undefined,
    answer: ({ metrics }) => {
      const [apart, reconstruction] = [metrics['featureDistance'] ?? 0, metrics['reconstruction'] ?? 0];
      return {
        id: apart > 0.15 ? 'worst' : 'same',
        because: `Rebuilding costs ${reconstruction.toFixed(1)} nats in this run, and digits from random codes lie ${apart.toFixed(2)} away from real ones; with beta at 1 it is below 0.16.`,
      };
    },
  },
  summary: ({ metrics }) =>
    `Rebuilding costs ${(metrics['reconstruction'] ?? 0).toFixed(1)} nats, the KL term is ${(metrics['kl'] ?? 0).toFixed(1)}, and pictures from random codes lie ${(metrics['featureDistance'] ?? 0).toFixed(2)} away from real ones.`,
  tryThis: [
    'Press A map of digits and start it. It needs about 12 seconds of a processor core: when does the plane have no place left without a digit?',
    'Run Beta 0, then Beta 1. Which of the two bars grew, and what did it buy?',
    'While it trains, turn beta up to 20. Which digits are the last to stay apart?',
    'Switch the KL term off: the clouds shrink to points. What happens to the sheet of random codes?',
    'In Free, set Gradient to Score function and press Reset. How far does it come in as many steps?',
    'In Free, set Pixels are to gray, or Network to Convolutional, and compare.',
  ],
  surprise: [
    {
      says: 'With beta at 0, rebuilding costs less than 40 nats, the least of the three, and digits from random codes lie more than 0.19 away from real ones.',
      preset: 'free',
      steps: 300,
      holds: ({ metrics }) => metrics['reconstruction']! < 40 && metrics['featureDistance']! > 0.19,
      atLeast: 18,
    },
    {
      says: 'With beta at 1, rebuilding costs more than 41 nats, and digits from random codes lie less than 0.16 away from real ones.',
      preset: 'balanced',
      steps: 300,
      holds: ({ metrics }) => metrics['reconstruction']! > 41 && metrics['featureDistance']! < 0.16,
      atLeast: 18,
    },
    {
      says: 'With beta at 20, the codes say nothing: the KL term falls below a tenth of a nat, rebuilding costs more than 50, and hardly one random code in 20 decodes to a digit.',
      preset: 'strict',
      steps: 150,
      holds: ({ metrics }) =>
        metrics['kl']! < 0.1 && metrics['reconstruction']! > 50 && metrics['readable']! < 0.05,
      atLeast: 18,
    },
  ],
  onward: [
    { lab: '6a', trains: 'an autoencoder' },
    { lab: '9c', trains: 'a flow (Glow)' },
    { lab: '10f', trains: 'a diffusion model' },
    { lab: '4d', trains: 'a masked network' },
  ],
  compare: ['beta', 'latent', 'gradient'],
});
