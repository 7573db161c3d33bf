import { lab } from '../lab';

export default lab({
  id: '8a',
  lesson: 'gans',
  title: 'Step through the duel',
  about: 'Take one D step, then one G step, and watch what each of them moves.',
  family: 'gan',
  data: [
    'eight-gaussians',
    'ring',
    'two-moons',
    'line',
    'two-gaussians',
    'three-disjoint',
    'spiral',
    'checkerboard',
    'drawn',
  ],
  guided: ['learningRateD', 'learningRateG'],
  free: 'all',
  look: { views: ['belief', 'pull', 'warp'] },
  presets: {
    balanced: {
      label: 'Evenly matched',
      note: 'Both networks learn at a similar pace. Watch the triangles find the clusters.',
      config: {},
    },
    ring: {
      label: 'A ring',
      note: 'One connected shape is easier than eight separate ones.',
      config: {},
      data: 'ring',
    },
    'blow-up': {
      label: 'Blow it up',
      note: 'D learns at 250 times its default rate. Watch the losses leap into the hundreds, until one overflows. The lab says which, and where.',
      config: { learningRateD: 1 },
    },
  },
  steps: 1500,
  stepSize: 10,
  predict: {
    ask: 'Press Step D once. Which points will move?',
    asked: 'After one D step, which points move?',
    options: [
      { id: 'real', label: 'the real points' },
      { id: 'generated', label: 'the generated points' },
      { id: 'none', label: 'none of them' },
    ],
    when: { part: 'd' },
    answer: () => ({
      id: 'none',
      because: 'No point moves in a D step. Only the background changes: D redraws its map.',
    }),
  },
  tryThis: [
    'Press Step D five times. Watch only the background.',
    'Now press Step G once. Check that each triangle follows its arrow.',
    'Press Step G ten times without Step D. When do the arrows stop helping?',
    'Draw your own points under Data set, and press Start.',
  ],
  surprise: [
    {
      says: 'G’s loss ends higher than it was at step 100, although its points have come much closer to the data.',
      preset: 'balanced',
      steps: 1500,
      looks: [100],
      holds: ({ metrics, trail }) => {
        const early = trail[0]!.metrics;
        return (
          metrics['generatorLoss']! > early['generatorLoss']! &&
          metrics['jensenShannon']! < early['jensenShannon']! / 2
        );
      },
      atLeast: 18,
    },
  ],
  onward: [
    { lab: '9a', trains: 'a flow' },
    { lab: '10b', trains: 'a diffusion model' },
    { lab: '6b', trains: 'an autoencoder' },
  ],
  compare: ['learningRateD', 'learningRateG', 'loss', 'dSteps'],
});
