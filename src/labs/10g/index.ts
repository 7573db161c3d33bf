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
    one: {
      label: 'One step of each chain',
      note: 'Each update moves every chain a single step, and lifts the energy where the chains stand.',
      config: { chainSteps: 1 },
    },
    ten: {
      label: 'Ten steps of each chain',
      note: 'Each update moves every chain ten steps before it lifts the energy there. Watch the gap.',
      config: {},
    },
  },
  steps: 1000,
  stepSize: 10,
  predict: {
    ask: 'From noise, it takes a chain tens of steps to come to the data. In this training each update moves every chain a single step. Will new chains find the clusters when it is done?',
    asked: 'Trained with one step of each chain per update: will new chains find the clusters?',
    options: [
      { id: 'lost', label: 'no: one step leads nowhere' },
      { id: 'one', label: 'they all end on one cluster' },
      { id: 'found', label: 'most of them, and all clusters' },
    ],
    when: 'finished',
    told: ['samples', 'chains', 'modes', 'onMode', 'jensenShannon'],
    stillOpen: ({ config, metrics }) =>
      config?.['chainSteps'] !== 1 || metrics['onMode'] === undefined
        ? 'Choose “One step of each chain”, on a data set with clusters, to test your guess.'
        : undefined,
    answer: ({ metrics, clusters, config }) => {
      const [onMode, modes] = [metrics['onMode']!, metrics['modes']!];
      return {
        id: onMode < 0.6 ? 'lost' : modes === clusters ? 'found' : 'one',
        because: `${Math.round(100 * onMode)} percent of the new chains end on a cluster after ${String(config?.['samplingSteps'])} steps, and ${modes} of ${clusters} clusters are reached. The chains of the training are kept from update to update, so that single steps add up.`,
      };
    },
  },
  summary: ({ metrics }) =>
    metrics['onMode'] === undefined
      ? `The energy gap is ${(metrics['gap'] ?? NaN).toFixed(1)}.`
      : `${Math.round(100 * metrics['onMode'])} % of the chains from noise end on a cluster.`,
  tryThis: [
    'Set Steps from noise to 1, 10, 60 and 200. How do samples come about?',
    'Press Ten steps of each chain, then Start. How does the energy gap differ, and how do the samples?',
    'Look at the energy gap while it trains. Does it tell when the samples are good?',
    'Which cluster gets most of the samples? The three have a third of the data each.',
  ],
  surprise: [
    {
      says: 'Although each update moves every chain by one step only, all three clusters are reached, and more than 70 of 100 new chains end on one, sixty steps from noise.',
      preset: 'one',
      steps: 300,
      holds: ({ metrics }) => metrics['modes'] === 3 && metrics['onMode']! > 0.7,
      atLeast: 18,
    },
    {
      says: 'Ten steps from noise, fewer new chains are on a cluster than after sixty, by at least 15 in 100.',
      preset: 'one',
      steps: 300,
      beside: { samplingSteps: 10 },
      holds: ({ metrics, beside }) => beside!['onMode']! < metrics['onMode']! - 0.15,
      atLeast: 18,
    },
  ],
  onward: [
    { lab: '10b', trains: 'a diffusion model' },
    { lab: '8a', trains: 'a GAN' },
  ],
  compare: ['chainSteps', 'samplingSteps'],
});
