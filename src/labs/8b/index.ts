import { lab } from '../lab';
import { covered } from './covered';

/** Small networks and batches: what breaks here breaks within seconds. */
const small = { hidden: 32, batch: 32 } as const;

/** D starts 500 steps ahead and stays ahead, in the game where its confidence costs G its slope. */
const ahead = { ...small, loss: 'minimax', headStart: 500, dSteps: 3, noise: 0, noiseSteps: 2000 } as const;

/** G moves ten times before D may answer: all its points run to wherever D last believed most. */
const hasty = { ...small, gSteps: 10, learningRateG: 0.004, noise: 0, ema: 0.97 } as const;

/** Both learn so fast that G never stays where it is good. */
const restless = {
  hidden: 32,
  batch: 64,
  learningRateD: 0.01,
  learningRateG: 0.005,
  noise: 0.3,
  ema: 0,
} as const;

/** Steps at which the unsettled run is looked at. */
const looks = [500, 600, 700, 800, 900];

export default lab({
  id: '8b',
  lesson: 'gans',
  title: 'Break it',
  about: 'Give one network too much of an advantage, see how training fails, and repair it with one change.',
  family: 'gan',
  data: ['eight-gaussians', 'ring', 'three-disjoint', 'drawn'],
  guided: ['loss', 'noise', 'minibatch'],
  free: 'all',
  look: { views: ['belief', 'pull'] },
  presets: {
    'head start': {
      label: 'Let D run ahead',
      note: 'D trains alone for 500 steps, then takes three steps for each of G’s, in the minimax game. Watch the triangles: do they move?',
      config: ahead,
    },
    blurred: {
      label: 'Repair: blur',
      note: 'The same game, but everything that D sees is blurred at first. Watch D’s line soften, and the triangles come in.',
      config: { ...ahead, noise: 0.5 },
    },
    collapse: {
      label: 'Collapse it',
      note: 'G takes ten steps for each of D’s. Watch where the triangles are, and where they are next.',
      config: hasty,
      steps: 1000,
    },
    compared: {
      label: 'Repair: compare',
      note: 'The same game, but D also sees how close the points of a batch are. Watch the heap come apart.',
      config: { ...hasty, minibatch: true },
    },
    restless: {
      label: 'Keep it restless',
      note: 'Both learn fast. Watch the count of clusters after step 500: it does not stay.',
      config: restless,
      steps: 1000,
    },
    averaged: {
      label: 'Repair: average',
      note: 'The very same training. Only what you see is new: samples come from a running average of G.',
      config: { ...restless, ema: 0.99 },
      steps: 1000,
    },
    balanced: {
      label: 'Evenly matched',
      note: 'The default game, for comparison.',
      config: {},
      steps: 1500,
    },
  },
  steps: 2000,
  stepSize: 10,
  predict: {
    ask: 'Read what the preset changes. How much of the data will G cover at the end?',
    asked: 'How much of the data does G cover at the end?',
    options: [
      { id: 'most', label: 'nearly all of it' },
      { id: 'part', label: 'a part of it' },
      { id: 'hardly', label: 'hardly any of it' },
    ],
    when: 'finished',
    answer: covered,
  },
  tryThis: [
    'Collapse it. In Free, watch the readout Which one: the heap moves from cluster to cluster.',
    'Compare “Keep it restless” with Averaging of G at 0.99. Do the losses differ?',
    'Let D run ahead, change only the loss to Non-saturating, and press Reset. Do the triangles move now? Count the clusters.',
  ],
  surprise: [
    {
      says: 'With D ahead and kept ahead, G reaches at most three of the eight clusters.',
      preset: 'head start',
      steps: 2000,
      holds: ({ metrics }) => metrics['modes']! <= 3,
      atLeast: 18,
    },
    {
      says: 'The same game with instance noise: G reaches at least seven of the eight.',
      preset: 'blurred',
      steps: 2000,
      holds: ({ metrics }) => metrics['modes']! >= 7,
      atLeast: 18,
    },
    {
      says: 'With G ahead, its points run to one place: at step 1,000 it reaches two clusters at most, and four in five of its points are nearest to one and the same.',
      preset: 'collapse',
      steps: 1000,
      holds: ({ metrics }) => metrics['modes']! <= 2 && metrics['atFullest']! >= 0.8,
      atLeast: 18,
    },
    {
      says: 'The heap does not stay: looked at five times, it is at three different clusters or more.',
      preset: 'collapse',
      steps: 1000,
      looks: [400, 550, 700, 850],
      holds: ({ metrics, trail }) =>
        new Set([...trail, { metrics }].map((at) => at.metrics['fullest'])).size >= 3,
      atLeast: 18,
    },
    {
      says: 'The same game with minibatch discrimination: at step 1,000 G reaches at least four of the eight.',
      preset: 'compared',
      steps: 1000,
      holds: ({ metrics }) => metrics['modes']! >= 4,
      atLeast: 18,
    },
    {
      says: 'With both in a hurry, G does not settle: over six looks from step 500 on, the count of clusters changes by two or more, and at one of them it is four or fewer.',
      preset: 'restless',
      steps: 1000,
      looks,
      holds: ({ metrics, trail }) => {
        const counts = [...trail, { metrics }].map((at) => at.metrics['modes']!);
        return Math.max(...counts) - Math.min(...counts) >= 2 && Math.min(...counts) <= 4;
      },
      atLeast: 18,
    },
    {
      says: 'The same training seen through the average of G: at least seven of the eight.',
      preset: 'averaged',
      steps: 1000,
      holds: ({ metrics }) => metrics['modes']! >= 7,
      atLeast: 18,
    },
    {
      says: 'Evenly matched, G reaches at least seven of the eight.',
      preset: 'balanced',
      steps: 1500,
      holds: ({ metrics }) => metrics['modes']! >= 7,
      atLeast: 18,
    },
  ],
  onward: [
    { lab: '9a', trains: 'a flow' },
    { lab: '10b', trains: 'a diffusion model' },
    { lab: '6b', trains: 'an autoencoder' },
  ],
  compare: ['loss', 'headStart', 'dSteps', 'gSteps', 'noise', 'minibatch', 'ema', 'learningRateD'],
});
