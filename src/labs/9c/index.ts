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
      note: 'A single coupling moves half of the numbers, by what the other half says.',
      config: { steps: 1 },
    },
  },
  steps: 1500,
  stepSize: 10,
  predict: {
    ask: 'The flow trains on digits and on nothing else, and learns to write them down in few bits. Then it is asked about an empty sheet, which is no digit. What will a pixel of that cost?',
    asked: 'What does a pixel of an empty sheet cost, which is no digit?',
    options: [
      { id: 'more', label: 'more than a pixel of a digit: the sheet does not belong' },
      { id: 'alike', label: 'about as much' },
      { id: 'less', label: 'less than a pixel of a digit' },
    ],
    when: 'finished',
    told: ['blank'],
    answer: ({ metrics }) => {
      const [bits, blank] = [metrics['bits'] ?? NaN, metrics['blank'] ?? NaN];
      return {
        id: blank < 0.95 * bits ? 'less' : blank > 1.05 * bits ? 'more' : 'alike',
        because: `A pixel of the data costs ${bits.toFixed(2)} bits in this run, a pixel of the empty sheet ${blank.toFixed(2)}. Plain pictures are cheap: most of each digit is paper, too. A high density does not mean that something belongs to the data.`,
      };
    },
  },
  summary: ({ metrics }) =>
    `A pixel costs ${(metrics['bits'] ?? NaN).toFixed(2)} bits, on an empty sheet ${(metrics['blank'] ?? NaN).toFixed(2)}${
      metrics['readable'] === undefined
        ? ''
        : `; ${Math.round(100 * metrics['readable'])} percent of the samples read as digits`
    }.`,
  tryThis: [
    'Set the temperature to 0, then raise it slowly. What is gained, and what is lost?',
    'Look at the second row: which parts of a digit’s noise still show the digit?',
    'Press One step of flow, then Start. What does a pixel cost now?',
    'Bring your own pictures under Data set.',
  ],
  surprise: [
    {
      says: 'An empty sheet, which the flow was never shown, costs fewer bits than the digits that it trains on.',
      preset: 'digits',
      steps: 60,
      change: { temperature: 1 }, // the same run as below; the cost does not depend on it
      holds: ({ metrics }) => metrics['blank']! < 0.95 * metrics['bits']!,
      atLeast: 18,
    },
    {
      says: 'At temperature 1, digits of one kind are more than twice as varied as at temperature 0, and fewer of the samples read as digits.',
      preset: 'digits',
      steps: 60,
      change: { temperature: 1 },
      beside: { temperature: 0 },
      holds: ({ metrics, beside }) =>
        metrics['variety']! > 2 * beside!['variety']! && metrics['readable']! < beside!['readable']!,
      atLeast: 18,
    },
  ],
  onward: [
    { lab: '6a', trains: 'an autoencoder' },
    { lab: '7a', trains: 'a VAE' },
    { lab: '10f', trains: 'a diffusion model' },
    { lab: '4d', trains: 'a masked network' },
  ],
  compare: ['temperature', 'steps', 'mixing', 'levels'],
});
