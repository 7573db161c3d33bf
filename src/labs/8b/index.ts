import { lab } from '../lab';

export default lab({
  id: '8b',
  lesson: 'gans',
  title: 'Break it',
  about: 'Give one network too much of an advantage, see how training fails, and try a repair.',
  family: 'gan',
  data: ['eight-gaussians', 'ring', 'three-disjoint', 'drawn'],
  guided: ['headStart', 'loss', 'learningRateD'],
  free: 'all',
  look: { views: ['belief', 'pull'] },
  presets: {
    'head start': {
      label: 'Let D run ahead',
      note: 'D trains alone for 500 steps, then takes five steps for each of G’s, in the original minimax game.',
      config: { loss: 'minimax', headStart: 500, dSteps: 5, noise: 0 },
    },
    balanced: {
      label: 'Evenly matched',
      note: 'The default game, for comparison.',
      config: {},
    },
  },
  steps: 1500,
  stepSize: 10,
  predict: {
    ask: 'D gets a head start of 500 steps and then five steps for each of G’s. What will that do to G?',
    asked: 'D runs ahead. What happens to G?',
    options: [
      { id: 'faster', label: 'G learns faster from a better judge' },
      { id: 'same', label: 'no difference in the end' },
      { id: 'stuck', label: 'G hardly learns' },
    ],
    when: 'finished',
    answer: ({ metrics }) => {
      const modes = metrics['modes'] ?? 0;
      if (modes <= 3)
        return {
          id: 'stuck',
          because: `G reaches ${modes} of 8 clusters. A judge that is never fooled gives G almost no slope to follow.`,
        };
      return { id: 'same', because: `G reaches ${modes} of 8 clusters in this run.` };
    },
  },
  tryThis: [
    'Change only the loss to Non-saturating and press Reset. Does the head start still matter?',
    'Turn the head start down until G recovers. How little is enough?',
  ],
  surprise: [
    {
      says: 'With D ahead and kept ahead, G has reached at most three of the eight clusters.',
      preset: 'head start',
      steps: 1500,
      holds: ({ metrics }) => metrics['modes']! <= 3,
      atLeast: 18,
    },
    {
      says: 'Evenly matched, G has reached at least seven of the eight clusters.',
      preset: 'balanced',
      steps: 1500,
      holds: ({ metrics }) => metrics['modes']! >= 7,
      atLeast: 18,
    },
  ],
  compare: ['loss', 'headStart', 'dSteps', 'learningRateD', 'minibatch'],
});
