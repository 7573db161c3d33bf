import { lab } from '../lab';

/** Small enough for many runs: what the presets with a claim train. */
const quick = { hidden: 32, batch: 128 };

export default lab({
  id: '9a',
  lesson: 'flows',
  title: 'The rubber sheet',
  about: 'Train a flow, then move it layer by layer from noise to data and back.',
  family: 'realnvp',
  data: [
    'two-moons',
    'eight-gaussians',
    'ring',
    'spiral',
    'three-disjoint',
    'two-gaussians',
    'checkerboard',
    'line',
    'drawn',
  ],
  guided: ['couplings', 'stretch'],
  free: 'all',
  look: {
    views: ['density', 'sheet', 'outward', 'exact'],
    samples: 256,
    real: 256,
    data: 256,
    lattice: 33,
    grid: 64,
    stages: true,
    given: { sheet: [6], outward: [0] },
  },
  presets: {
    moons: {
      label: 'Two moons',
      note: 'Six couplings bend a round cloud into two moons. Move the slider when it has run.',
      config: {},
    },
    'shift-only': {
      label: 'Shift only',
      note: 'No coupling may stretch. Every patch of the sheet keeps its area.',
      config: { ...quick, stretch: false },
      steps: 1000,
    },
    stretch: {
      label: 'Shift and stretch',
      note: 'The same small networks, and now they may stretch.',
      config: quick,
      steps: 1000,
    },
    apart: {
      label: 'Three shapes apart',
      note: 'The data lie in three pieces. Can one sheet become three?',
      config: quick,
      data: 'three-disjoint',
      steps: 1000,
    },
  },
  steps: 2000,
  stepSize: 10,
  predict: {
    ask: 'Send 256 data points through six trained networks into noise, and then back. How far from where they started do they land?',
    asked: 'How far from where they started do the points land?',
    options: [
      { id: 'far', label: 'somewhere in the same shape' },
      { id: 'near', label: 'near, about a point’s width away' },
      { id: 'there', label: 'where they started, to five decimals' },
    ],
    when: 'finished',
    answer: () => ({
      id: 'there',
      because:
        'They come back to where they started. Each layer is undone exactly; what is left is rounding.',
    }),
  },
  summary: ({ metrics }) =>
    `The flow pays ${(metrics['nll'] ?? NaN).toFixed(2)} nats for each point, on average.`,
  tryThis: [
    'Drag a generated point along its way, or move the slider, from noise to data. Which layer bends the sheet most?',
    'Press Shift only, then Shift and stretch. Which pays fewer nats, and why?',
    'Press Three shapes apart. Look for the thin bridges between the pieces.',
    'Draw your own points under Data set, and press Start.',
  ],
  surprise: [
    {
      says: 'With couplings that only shift, a point of the two moons still costs more than 1.8 nats.',
      preset: 'shift-only',
      steps: 400,
      holds: ({ metrics }) => metrics['nll']! > 1.8,
      atLeast: 18,
    },
    {
      says: 'With couplings that stretch as well, it costs less than 1.5 nats after as many steps.',
      preset: 'stretch',
      steps: 400,
      holds: ({ metrics }) => metrics['nll']! < 1.5,
      atLeast: 18,
    },
    {
      says: 'On three shapes apart, all three are reached, and at least 2 in 100 samples lie on none of them.',
      preset: 'apart',
      steps: 400,
      holds: ({ metrics }) => metrics['modes'] === 3 && metrics['onMode']! <= 0.98,
      atLeast: 18,
    },
  ],
  onward: [
    { lab: '10b', trains: 'a diffusion model' },
    { lab: '10d', trains: 'a flow-matching model' },
    { lab: '8a', trains: 'a GAN' },
  ],
  compare: ['couplings', 'stretch', 'hidden', 'learningRate'],
});
