import { lab } from '../lab';

/** Small enough for many runs: what the presets with a claim train. */
const quick = { hidden: 48, layers: 3, batch: 128 };

export default lab({
  id: '10d',
  lesson: 'diffusion',
  title: 'Straight or crooked',
  about:
    'Flow matching trains on straight paths. See where its own paths bend, and straighten them by reflow.',
  family: 'flow-matching',
  data: [
    'three-disjoint',
    'eight-gaussians',
    'two-moons',
    'ring',
    'spiral',
    'two-gaussians',
    'checkerboard',
    'line',
    'drawn',
  ],
  guided: ['samplingSteps', 'reflowAfter'],
  free: 'all',
  look: {
    views: ['velocity'],
    samples: 200,
    real: 256,
    arrows: 15,
    stages: true,
    given: { velocity: [0.5] },
  },
  presets: {
    crooked: {
      label: 'First training',
      note: 'Each noise is paired with a data point at random. Look at the paths that come of it.',
      config: { ...quick, samplingSteps: 20, decaySteps: 1000 },
      steps: 1000,
    },
    'four crooked': {
      label: 'The same in four steps',
      note: 'The same training, with four pieces for each path.',
      config: { ...quick, samplingSteps: 4, decaySteps: 1000 },
      steps: 1000,
    },
    straight: {
      label: 'With reflow',
      note: 'From step 1,000 on the network trains on its own pairs: a noise, and the point where it took it.',
      config: { ...quick, samplingSteps: 4, reflowAfter: 1000, decaySteps: 1000 },
      steps: 2000,
    },
  },
  steps: 2000,
  stepSize: 10,
  predict: {
    ask: 'The network is trained on nothing but straight paths from noise to data. Will the paths of its samples be straight?',
    asked: 'Trained on straight paths only: are the paths of the samples straight?',
    options: [
      { id: 'straight', label: 'yes, straight' },
      { id: 'bent', label: 'no, many bend' },
    ],
    when: 'finished',
    answer: () => ({
      id: 'bent',
      because:
        'Many bend. Straight paths cross, and where they cross the network can only say their mean. A sample follows the mean first and its own cluster later.',
    }),
  },
  summary: ({ metrics }) =>
    metrics['onMode'] === undefined
      ? `The loss is ${(metrics['loss'] ?? NaN).toFixed(2)}.`
      : `${Math.round(100 * metrics['onMode'])} % of the samples lie on a cluster.`,
  tryThis: [
    'Set Sampling steps to 1, 2, 4 and 8, before and after a reflow.',
    'Move the time slider to 0. Why do all arrows point to the middle?',
    'Look at the loss after a reflow: what could not be learned before?',
    'Draw your own points under Data set, and press Start.',
  ],
  surprise: [
    {
      says: 'In four steps, at least 15 in a hundred more samples land on a cluster after a reflow than before it.',
      preset: 'straight',
      steps: 2000,
      looks: [1000],
      holds: ({ metrics, trail }) =>
        metrics['onMode']! >= trail.find(({ step }) => step === 1000)!.metrics['onMode']! + 0.15,
      atLeast: 18,
    },
    {
      says: 'After a reflow the loss is less than a tenth of what it was: pairs of the model’s own hardly cross.',
      preset: 'straight',
      steps: 2000,
      looks: [1000],
      holds: ({ metrics, trail }) =>
        metrics['loss']! < trail.find(({ step }) => step === 1000)!.metrics['loss']! / 10,
      atLeast: 18,
    },
  ],
  onward: [{ lab: '10b', trains: 'a diffusion model' }],
  compare: ['samplingSteps', 'reflowAfter'],
});
