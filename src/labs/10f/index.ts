import { lab } from '../lab';

/** Every picture takes so many passes through the network, twice. */
const quick = { samplingSteps: 10 };

export default lab({
  id: '10f',
  lesson: 'diffusion',
  title: 'Ask for a digit',
  about: 'Train diffusion on small digits with their classes, then ask for one, and turn the guidance up.',
  family: 'ddpm-glyphs',
  data: ['digits-14', 'digits-28', 'images'],
  guided: ['asked', 'guidance', 'samplingSteps'],
  free: 'all',
  look: { views: [], samples: 60, real: 40, grid: 1, lattice: 2 },
  presets: {
    each: {
      label: 'Each digit in turn',
      note: 'One column for each digit, 0 to 9. Turn the guidance while it trains.',
      config: quick,
    },
    strong: {
      label: 'Strong guidance',
      note: 'Ten times the difference that the class makes. Look along a column: how many different digits are in it?',
      config: { ...quick, guidance: 10 },
    },
    none: {
      label: 'No class asked for',
      note: 'The same network, asked for no class: it draws what it likes.',
      config: { ...quick, asked: 'none' },
    },
  },
  steps: 3000,
  stepSize: 20,
  predict: {
    ask: 'Guidance pushes every sample toward what its class has and others have not. Turned far up, what becomes of ten samples of the same digit?',
    asked: 'With strong guidance, what becomes of samples of one digit?',
    options: [
      { id: 'better', label: 'better and better, and as varied as before' },
      { id: 'alike', label: 'more alike' },
      { id: 'noise', label: 'noise' },
    ],
    when: 'finished',
    answer: () => ({
      id: 'alike',
      because:
        'More alike. Set Guidance to 0 and to 10, and look along a column: the rare ways to write a digit are gone.',
    }),
  },
  summary: ({ metrics }) =>
    metrics['readable'] === undefined
      ? `The loss is ${(metrics['loss'] ?? NaN).toFixed(3)}.`
      : `${Math.round(100 * metrics['readable'])} percent of the samples read as digits.`,
  tryThis: [
    'Ask for one digit, then for none. The network is the same.',
    'Set Guidance to 0, 1, 4 and 10. Where are the digits clearest, and where most varied?',
    'Set Sampling steps to 1: each class has a mean of its own. Then 2, 5 and 10.',
    'In Free, start from the trained model, or set Class left out to 1 and press Reset: what can still be asked for?',
    'Bring your own pictures under Data set, or digits at 28 × 28.',
  ],
  surprise: [],
  onward: [
    { lab: '6a', trains: 'an autoencoder' },
    { lab: '7a', trains: 'a VAE' },
    { lab: '9c', trains: 'a flow (Glow)' },
    { lab: '4d', trains: 'a masked network' },
  ],
  compare: ['guidance', 'asked', 'samplingSteps', 'target'],
});
