import { lab } from '../lab';

export default lab({
  id: '10g',
  lesson: 'diffusion',
  title: 'A landscape of energies',
  about:
    'Train an energy-based model: chains roll down a landscape, and training lifts the ground under them.',
  family: 'energy',
  data: ['three-disjoint', 'two-gaussians', 'eight-gaussians', 'two-moons', 'ring', 'line', 'drawn'],
  guided: ['chainSteps', 'samplingSteps'],
  free: 'all',
  look: { views: ['energy', 'chains'], samples: 200, real: 256, grid: 48 },
  presets: {
    kept: {
      label: 'Chains that are kept',
      note: 'Each update moves every chain ten Langevin steps on, and lifts the energy where the chains stand.',
      config: {},
    },
    short: {
      label: 'One step of each chain',
      note: 'The chains hardly move between two updates. Look at the ground far from the data.',
      config: { chainSteps: 1 },
    },
  },
  steps: 1000,
  stepSize: 10,
  predict: {
    ask: 'Training lowers the energy of the data and raises it where chains stand. What is the energy of the data, then, when it is done?',
    asked: 'When training is done, what does the energy of a place say by itself?',
    options: [
      { id: 'probability', label: 'its probability' },
      { id: 'difference', label: 'nothing; only differences between places say something' },
      { id: 'zero', label: 'it is 0 at data, and 1 elsewhere' },
    ],
    when: 'finished',
    answer: () => ({
      id: 'difference',
      because:
        'Only differences. Add 100 to every energy and the chains do the same steps: the constant, and with it the probability, stays unknown.',
    }),
  },
  summary: ({ metrics }) =>
    metrics['onMode'] === undefined
      ? `The energy gap is ${(metrics['gap'] ?? NaN).toFixed(1)}.`
      : `${Math.round(100 * metrics['onMode'])} % of the chains from noise end on a cluster.`,
  tryThis: [
    'Set Steps from noise to 1, 20 and 200. How do samples come about?',
    'Press One step of each chain, then Start. Where does the landscape go wrong?',
    'Which cluster gets most of the samples? Chains that are in one valley seldom leave it.',
  ],
  surprise: [],
  onward: [
    { lab: '10b', trains: 'a diffusion model' },
    { lab: '8a', trains: 'a GAN' },
  ],
  compare: ['chainSteps', 'samplingSteps'],
});
