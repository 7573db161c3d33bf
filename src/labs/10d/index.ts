import { lab, type Outcome } from '../lab';
import { onCluster } from '../paths/summary';

/** Small enough for many runs: what the presets with a claim train. */
const quick = { pairs: 'random', hidden: 40, layers: 2, batch: 64, decaySteps: 600 };

/** What was measured when the reflow began. */
const before = (trail: Outcome['trail']) => trail.find(({ step }) => step === 600)!.metrics;

export default lab({
  id: '10d',
  lesson: 'diffusion',
  title: 'Straight or crooked',
  about:
    'Flow matching trains on straight paths. See where its own paths bend, and straighten them by reflow or by better pairs.',
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
  guided: ['pairs', 'samplingSteps', 'reflowAfter'],
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
      config: { pairs: 'random', hidden: 64, layers: 3, batch: 128, samplingSteps: 20, decaySteps: 1500 },
    },
    'four crooked': {
      label: 'The same in four steps',
      note: 'A smaller network, and four pieces for each path.',
      config: { ...quick, samplingSteps: 4 },
      steps: 600,
    },
    straight: {
      label: 'With reflow',
      note: 'From step 600 on the network trains on its own pairs: a noise, and the point where it took it.',
      config: { ...quick, samplingSteps: 4, reflowAfter: 600 },
      steps: 1200,
    },
    nearest: {
      label: 'Nearest pairs',
      note: 'Within each batch, noise and data are paired so that the paths are short. Four pieces each, no reflow.',
      config: { ...quick, pairs: 'nearest', samplingSteps: 4 },
      steps: 600,
    },
  },
  steps: 1500,
  stepSize: 10,
  predict: {
    ask: 'The network is trained on nothing but straight paths from noise to data. Will the paths of its samples be straight?',
    asked: 'Trained on straight paths only: are the paths of the samples straight?',
    options: [
      { id: 'straight', label: 'yes, straight' },
      { id: 'bent', label: 'no, many bend' },
    ],
    when: 'finished',
    told: ['stages'],
    answer: () => ({
      id: 'bent',
      because:
        'With random pairs many bend. Straight paths cross, and where they cross the network can only say their mean. A sample follows the mean first and its own cluster later.',
    }),
  },
  summary: onCluster,
  tryThis: [
    'Set Sampling steps to 1, 2, 4 and 8, without a reflow and with one.',
    'Move the time slider to 0. Why do all arrows point to the middle?',
    'Look at the loss after a reflow: what could not be learned before?',
    'Choose the preset Nearest pairs. What does it spare you, and which paths still bend?',
    'Draw your own points under Data set, and press Start.',
  ],
  surprise: [
    {
      says: 'In a single step, fewer than one sample in twenty lands on a cluster before a reflow, and more than half after it.',
      preset: 'straight',
      steps: 1200,
      looks: [600],
      change: { samplingSteps: 1 },
      holds: ({ metrics, trail }) => before(trail)['onMode']! < 0.05 && metrics['onMode']! > 0.5,
      atLeast: 18,
    },
    {
      says: 'After a reflow the loss is less than a tenth of what it was: pairs of the model’s own hardly cross.',
      preset: 'straight',
      steps: 1200,
      looks: [600],
      change: { samplingSteps: 1 },
      holds: ({ metrics, trail }) => metrics['loss']! < before(trail)['loss']! / 10,
      atLeast: 18,
    },
    {
      says: 'With the nearest pairs and no reflow, more than four samples in five land on a cluster in four steps.',
      preset: 'nearest',
      steps: 600,
      holds: ({ metrics }) => metrics['onMode']! > 0.8,
      atLeast: 18,
    },
  ],
  onward: [
    { lab: '10b', trains: 'a diffusion model' },
    { lab: '9a', trains: 'a flow' },
    { lab: '10g', trains: 'an energy-based model' },
  ],
  compare: ['pairs', 'samplingSteps', 'reflowAfter'],
});
