import { lab } from '../lab';

/** Whole words as symbols, and a model so small that a run takes a second. */
const words = {
  vocabulary: 'pairs',
  context: 8,
  batch: 16,
  layers: 1,
  headWidth: 4,
  dropout: 0,
  learningRate: 0.01,
} as const;

const percent = (share: number) => `${Math.round(100 * share)} percent`;

export default lab({
  id: '5c',
  lesson: 'attention',
  title: 'Confidently wrong',
  about: 'Train a model on a list of facts with gaps, and ask it about the gaps.',
  family: 'gpt',
  data: ['facts', 'facts-admitted'],
  guided: ['layers', 'headWidth', 'dropout'],
  free: 'all',
  look: { samples: 0, real: 0, views: ['next'], grid: 2, lattice: 2 },
  presets: {
    gaps: {
      label: 'Facts with gaps',
      note: 'The text never says where the last six live. Watch what the model answers for them.',
      config: words,
      data: 'facts',
    },
    admitted: {
      label: 'Admit three gaps',
      note: 'For three of the six the text now says that nobody knows. Does the model doubt the other three?',
      config: words,
      data: 'facts-admitted',
      steps: 1000,
    },
  },
  steps: 700,
  stepSize: 10,
  predict: {
    ask: 'The text says where 18 people live. Of six more it says only what they play. Asked where one of the six lives, what will the model answer?',
    asked: 'Asked about what its text never says, what does it answer?',
    options: [
      { id: 'spread', label: 'every town about equally' },
      { id: 'nothing', label: 'that it does not know' },
      { id: 'sure', label: 'one town, fairly sure' },
    ],
    when: 'finished',
    stillOpen: ({ data, metrics: { towns } }) =>
      data !== 'facts'
        ? 'Choose “Facts with gaps” to test your guess.'
        : towns === undefined
          ? 'Everybody is asked once more.'
          : towns < 0.5
            ? `This model has not yet learned that a town follows “lives in”: all towns together get ${percent(towns)} of the chance. Let it train longer, or take its settings back.`
            : undefined,
    answer({ metrics }) {
      const { named = 0, gaps = 0, sure = 0, right = 0, told = 0 } = metrics;
      const figures = `Of ${gaps} homes that its text never tells it filled ${named} with a town; what it said there had a chance of ${percent(sure)} on average. Of ${told} that it does tell, ${right} were right.`;
      return sure >= 0.5
        ? {
            id: 'sure',
            because: `${figures} After “lives in” its text always goes on with a town, and nothing in its training tells a gap from a fact.`,
          }
        : {
            id: 'spread',
            because: `${figures} In this run the towns share the chance. That it knows nothing of these six is still not among the answers.`,
          };
    },
  },
  summary: ({ metrics }) =>
    metrics['heldOut'] === undefined
      ? ''
      : `It pays ${metrics['heldOut'].toFixed(2)} bits a character for lines like those it has read.`,
  tryThis: [
    'Pause early, at step 50 or 100. Which does it learn first: that a town follows, or which town?',
    '“Admit three gaps”: what does it say of the three that are not admitted?',
    'Change the seed in Free and run again. Are the made-up towns the same?',
  ],
  surprise: [],
  compare: ['layers', 'headWidth', 'dropout', 'learningRate'],
});
