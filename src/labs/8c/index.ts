import { lab } from '../lab';

/** A round shows two clouds of this many points, one of them real. */
export const pointsPerCloud = 12;

/** The generator's age in steps, for each of the twelve rounds. */
export const stages = [0, 0, 20, 20, 100, 100, 300, 300, 1000, 1000, 1500, 1500] as const;

export default lab({
  id: '8c',
  lesson: 'gans',
  title: 'Be the discriminator',
  about: 'Twelve rounds: tell real points or digits from generated ones, while the generator trains.',
  family: 'gan',
  data: ['ring', 'two-gaussians', 'eight-gaussians', 'drawn', 'digits-14', 'images'],
  guided: [],
  free: [],
  look: { views: ['belief', 'pull', 'warp'] },
  presets: {
    rounds: {
      label: 'Twelve rounds',
      note: 'The generator trains between the rounds.',
      config: {},
      data: 'ring',
    },
  },
  steps: 1500,
  stepSize: 10,
  predict: {
    ask: 'Of the last four rounds, how many will you get right?',
    asked: 'How many of the last four rounds did you expect to get right?',
    options: [
      { id: 'all', label: 'all four' },
      { id: 'some', label: 'two or three' },
      { id: 'few', label: 'one or none' },
    ],
    when: 'finished',
    answer: ({ metrics }) => {
      const right = metrics['lateRight'] ?? 0;
      return {
        id: right >= 4 ? 'all' : right >= 2 ? 'some' : 'few',
        because: `You got ${right} of the last four right.`,
      };
    },
  },
  tryThis: [
    'Play again with Eight Gaussians. Which flaw gives the generator away?',
    'Play with digits. What do you look at first?',
    'Under Data set choose Your own, or Your own images. Does it help that you know the real ones?',
  ],
  surprise: [],
  own: true,
});
