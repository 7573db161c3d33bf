import { lab } from '../lab';
import { onCluster } from '../paths/summary';

/** Small enough for many runs: what the presets with a claim train. */
const quick = { hidden: 48, batch: 64, decaySteps: 1000, ema: 0.99 };

export default lab({
  id: '10b',
  lesson: 'diffusion',
  title: 'Undo it',
  about: 'Train a denoiser, then walk back from noise in 1, 2, 5, 20 or 100 steps.',
  family: 'ddpm',
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
  guided: ['samplingSteps', 'sampler', 'schedule'],
  free: 'all',
  look: {
    views: ['score'],
    samples: 200,
    real: 256,
    arrows: 15,
    stages: true,
    given: { score: [0] },
  },
  presets: {
    twenty: {
      label: 'Twenty steps',
      note: 'The way back from noise in twenty steps. Move the slider when it has run.',
      config: { ...quick, samplingSteps: 20 },
    },
    one: {
      label: 'One step',
      note: 'The same training, but the way back is taken in one leap.',
      config: { ...quick, sampler: 'ddim', samplingSteps: 1 },
    },
    'predict noise': {
      label: 'Ask for the noise',
      note: 'The network is asked for the noise itself, as in the first paper, instead of the velocity.',
      config: { ...quick, target: 'noise', samplingSteps: 20 },
    },
  },
  steps: 1000,
  stepSize: 10,
  predict: {
    ask: 'The network has learned to remove noise. Why walk back in many steps: what would a single step from pure noise draw?',
    asked: 'What does a single step from pure noise draw?',
    options: [
      { id: 'samples', label: 'good samples, only faster' },
      { id: 'mean', label: 'a blob in the middle of the data' },
      { id: 'noise', label: 'noise again' },
    ],
    when: 'finished',
    answer: () => ({
      id: 'mean',
      because:
        'A blob in the middle. In pure noise nothing says where the point came from, so the best answer is the mean of all data. Set Sampling steps to 1 and look.',
    }),
  },
  summary: onCluster,
  tryThis: [
    'Set Sampling steps to 1, 2, 5, 20 and 100. The training does not change: where do the samples stop getting better?',
    'Choose DDIM and move the slider from noise to data. Each point keeps its way: the same noise ends in the same place.',
    'Compare the learned arrows with the exact ones at high noise, and near the data.',
    'Choose DDIM and train on another data set with the same random seed. It starts from the same noise and ends in another shape, so nothing was hidden in the noise.',
  ],
  surprise: [
    {
      says: 'In one step from pure noise fewer than one sample in twenty lands on a cluster.',
      preset: 'one',
      steps: 1000,
      holds: ({ metrics }) => metrics['onMode']! < 0.05,
      atLeast: 18,
    },
    {
      says: 'In twenty steps at least nine samples in ten land on a cluster.',
      preset: 'twenty',
      steps: 1000,
      holds: ({ metrics }) => metrics['onMode']! >= 0.9,
      atLeast: 18,
    },
  ],
  onward: [
    { lab: '10d', trains: 'a flow-matching model' },
    { lab: '9a', trains: 'a flow' },
    { lab: '8a', trains: 'a GAN' },
  ],
  compare: ['samplingSteps', 'sampler', 'target', 'schedule'],
});
