import { lab } from '../lab';

/** Small enough for many runs. */
const quick = { kl: false, layers: 3, batch: 32 } as const;

export default lab({
  id: '6a',
  lesson: 'latent-space',
  title: 'Squeeze the digits',
  about:
    'Send digits through a code of one, two or eight numbers, and look for places that stand for no digit.',
  family: 'vae-glyphs',
  data: ['digits-14', 'images'],
  guided: ['latent', 'learningRate'],
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
    two: {
      label: 'Two numbers',
      note: 'The whole code fits on the plane. Move the cross between the digits.',
      config: { ...quick, latent: 2 },
    },
    one: {
      label: 'One number',
      note: 'Every digit must find its place on one line.',
      config: { ...quick, latent: 1 },
    },
    eight: {
      label: 'Eight numbers',
      note: 'More room in the code: digits are rebuilt better. Are random codes better, too?',
      config: { ...quick, latent: 8 },
    },
  },
  steps: 2000,
  stepSize: 20,
  predict: {
    ask: 'Training makes digits out of codes. Pick a code at random, as far out as the codes of real digits reach. What will it decode to?',
    asked: 'What does a random code decode to?',
    options: [
      { id: 'digit', label: 'nearly always a digit' },
      { id: 'half', label: 'a digit sometimes, and sometimes none' },
      { id: 'rubbish', label: 'hardly ever a digit' },
    ],
    when: 'finished',
    told: ['samples', 'readable', 'classes', 'featureDistance'],
    stillOpen: ({ data }) =>
      data === 'images'
        ? 'The question is of the course’s digits: your own images do not answer it.'
        : undefined,
    answer: ({ metrics }) => {
      const readable = metrics['readable'] ?? 0;
      return {
        id: readable > 0.9 ? 'digit' : readable > 0.25 ? 'half' : 'rubbish',
        because: `Of 500 random codes, ${Math.round(100 * readable)} percent decode to something that a trained reader takes for a digit.`,
      };
    },
  },
  summary: ({ metrics }) =>
    metrics['readable'] === undefined
      ? `Rebuilding costs ${(metrics['reconstruction'] ?? NaN).toFixed(1)} nats.`
      : `${Math.round(100 * metrics['readable'])} percent of random codes decode to a readable digit.`,
  tryThis: [
    'Move the cross from one digit to another. Where does it pass through no digit at all?',
    'Press Reset with a latent size of 8. What gets better, and what gets worse?',
    'In Free, switch the KL term on and start again. That is lesson 7.',
  ],
  surprise: [
    {
      says: 'Through two numbers, rebuilding a digit costs more than 41 nats.',
      preset: 'two',
      steps: 300,
      holds: ({ metrics }) => metrics['reconstruction']! > 41,
      atLeast: 18,
    },
    {
      says: 'Through eight numbers it costs less than 40, and yet fewer than 50 of 100 random codes decode to a readable digit.',
      preset: 'eight',
      steps: 300,
      holds: ({ metrics }) => metrics['reconstruction']! < 40 && metrics['readable']! < 0.5,
      atLeast: 18,
    },
  ],
  onward: [
    { lab: '7a', trains: 'a VAE' },
    { lab: '9c', trains: 'a flow (Glow)' },
    { lab: '10f', trains: 'a diffusion model' },
    { lab: '4d', trains: 'a masked network' },
  ],
  compare: ['latent', 'kl'],
});
