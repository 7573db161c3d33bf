import { lab } from '../lab';

export default lab({
  id: '9c',
  lesson: 'flows',
  title: 'Glow on glyphs',
  about: 'Train Glow on small digits, turn its temperature, and see each digit as the noise it stands for.',
  family: 'glow',
  data: ['digits-14', 'images'],
  guided: ['temperature', 'steps', 'learningRate'],
  free: 'all',
  look: {
    views: ['noise', 'walk', 'bits', 'exact'],
    samples: 36,
    real: 16,
    data: 16,
    grid: 1,
    lattice: 2,
  },
  presets: {
    digits: {
      label: 'Digits',
      note: 'Turn the temperature while it trains: the noise is the same, only shorter or longer.',
      config: {},
    },
    fixed: {
      label: 'Mixing held still',
      note: 'The 1 × 1 convolutions stay the random rotations that they started as.',
      config: { mixing: false },
    },
    one: {
      label: 'One step of flow',
      note: 'A single coupling moves half of the pixels, and never looks at them.',
      config: { steps: 1 },
    },
  },
  steps: 1500,
  stepSize: 10,
  predict: {
    ask: 'A digit has 196 pixels. How many numbers long is the noise that Glow turns it into?',
    asked: 'How many numbers long is the noise behind a digit of 196 pixels?',
    options: [
      { id: 'few', label: 'about 10: one for each kind of digit' },
      { id: 'fewer', label: 'fewer than 196: it is a summary' },
      { id: 'all', label: '196' },
    ],
    when: 'finished',
    answer: () => ({
      id: 'all',
      because: '196. What can be undone must not lose a number, so noise and digit are equally long.',
    }),
  },
  summary: ({ metrics }) =>
    `A pixel costs ${(metrics['bits'] ?? NaN).toFixed(2)} bits${
      metrics['readable'] === undefined
        ? ''
        : `; ${Math.round(100 * metrics['readable'])} percent of the samples read as digits`
    }.`,
  tryThis: [
    'Set the temperature to 0, then raise it slowly. What is gained, and what is lost?',
    'Look at the second row: which parts of a digit’s noise still show the digit?',
    'Press One step of flow. Which pixels are never touched?',
    'Bring your own pictures under Data set.',
  ],
  surprise: [],
  onward: [
    { lab: '6a', trains: 'an autoencoder' },
    { lab: '7a', trains: 'a VAE' },
    { lab: '10f', trains: 'a diffusion model' },
    { lab: '4d', trains: 'a masked network' },
  ],
  compare: ['temperature', 'steps', 'mixing', 'levels'],
});
