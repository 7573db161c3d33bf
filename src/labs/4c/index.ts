import { lab } from '../lab';

const at = (metrics: Readonly<Record<string, number>>, name: string) => metrics[name] ?? NaN;

/** Five layers: enough for four bars, and quickly trained. */
const bars = { layers: 5, channels: 12, learningRate: 0.008 } as const;

export default lab({
  id: '4c',
  lesson: 'next-word',
  title: 'Hear it',
  about: 'A small WaveNet learns sound, sample by sample, or melodies, note by note. Listen while it trains.',
  family: 'wavenet',
  data: ['plucked', 'tones', 'bells', 'melodies'],
  guided: ['layers', 'dilation', 'mask'],
  free: 'all',
  look: { samples: 2, real: 1, views: [], grid: 1, lattice: 2 },
  onDemand: ['onward'],
  presets: {
    string: {
      label: 'A plucked string',
      note: 'It hears 64 samples back, 16 thousandths of a second. Press Let it play now and then.',
      config: {},
    },
    melody: {
      label: 'Melodies',
      note: 'Every bar is played twice, so who hears two bars back knows every second one.',
      config: bars,
      data: 'melodies',
      steps: 400,
    },
    near: {
      label: 'Take the dilation away',
      note: 'The same layers, but each looks at neighbors: it hears 6 eighths back instead of 32, less than a bar.',
      config: { ...bars, dilation: 'none' },
      data: 'melodies',
      steps: 400,
    },
    cheat: {
      label: 'Let it hear the answer',
      note: 'Without the causal mask each layer also looks ahead. Watch the loss, then listen.',
      config: { ...bars, mask: false },
      data: 'melodies',
      steps: 400,
    },
  },
  steps: 1000,
  stepSize: 5,
  predict: {
    ask: 'With three layers whose dilations double, an answer hears 8 samples back. How far back does it hear with six layers?',
    asked: 'Three layers hear 8 samples back. And six?',
    options: [
      { id: 'plus', label: '11: one more for each layer' },
      { id: 'twice', label: '16: twice as many layers, twice as far' },
      { id: 'doubles', label: '64: each layer doubles it' },
    ],
    when: 'finished',
    answer: () => ({
      id: 'doubles',
      because:
        '64. Each layer looks twice as far as the one below it, so each layer doubles how far back the answer hears. Choose the number of layers and watch the picture.',
    }),
  },
  summary: ({ metrics }) =>
    metrics['heldOut'] === undefined
      ? ''
      : `It pays ${metrics['heldOut'].toFixed(2)} bits for each sample or note it never heard; the best n-gram pays ${at(metrics, 'bestNgram').toFixed(2)}. For what it makes itself that n-gram pays ${at(metrics, 'oddness').toFixed(2)}.`,
  tryThis: [
    'Add one layer, then another, and pass over the answers on top.',
    'Press Let it play after 50 steps, after 300, and at the end.',
    'Choose Melodies, then Take the dilation away. Which bars does it no longer repeat?',
    'Choose Let it hear the answer: look at the loss, then press Let it play.',
  ],
  surprise: [
    {
      says: 'After 200 steps it pays less than 1.55 bits for a note it never heard, where the best n-gram pays more than 1.9; its loss is above 0.5 nats, and the n-gram finds what it makes at most twice as odd as the real.',
      preset: 'melody',
      steps: 200,
      holds: ({ metrics }) =>
        at(metrics, 'heldOut') < 1.55 &&
        at(metrics, 'bestNgram') > 1.9 &&
        at(metrics, 'loss') > 0.5 &&
        at(metrics, 'oddness') < 2 * at(metrics, 'bestNgram'),
      atLeast: 18,
    },
    {
      says: 'Without dilation the same layers pay more than 1.65 bits.',
      preset: 'near',
      steps: 200,
      holds: ({ metrics }) => at(metrics, 'heldOut') > 1.65,
      atLeast: 18,
    },
    {
      says: 'Without the mask the loss falls below a third of that, and the n-gram finds what it makes more than 2.5 times as odd as the real.',
      preset: 'cheat',
      steps: 200,
      holds: ({ metrics }) =>
        at(metrics, 'loss') < 0.5 / 3 && at(metrics, 'oddness') > 2.5 * at(metrics, 'bestNgram'),
      atLeast: 18,
    },
  ],
  compare: ['layers', 'dilation', 'mask', 'channels'],
});
