import { lab } from '../lab';
import { empty, packed } from './fill';

/** One layer and few channels: 100 steps take a moment. */
const small = { layers: 1, channels: 8, batch: 4, grays: '2', learningRate: 0.02 } as const;

const metric = (metrics: Readonly<Record<string, number>>, name: string) => metrics[name] ?? NaN;

export default lab({
  id: '4d',
  lesson: 'next-word',
  title: 'Pixel by pixel',
  about:
    'A masked network draws small pictures one pixel after the other. Stop it anywhere, and choose for it.',
  family: 'pixelcnn',
  data: ['digits-14', 'images'],
  guided: ['mask', 'layers', 'learningRate'],
  free: 'all',
  look: { samples: 0, real: 0, views: ['fill'], given: { fill: packed(empty(1)) }, grid: 1, lattice: 2 },
  presets: {
    digits: {
      label: 'Draw digits',
      note: 'Each pixel is drawn from those above it and to its left. Press Draw it slowly at any time.',
      config: {},
    },
    small: {
      label: 'A small one',
      note: 'One layer after the first: a pixel depends on four rows above it, and strokes lose their way.',
      config: small,
      steps: 100,
    },
    cheat: {
      label: 'Take the mask away',
      note: 'The same small network sees the whole picture while it names each pixel of it. Watch the loss, and what it draws.',
      config: { ...small, mask: false },
      steps: 100,
    },
  },
  steps: 1500,
  stepSize: 5,
  predict: {
    ask: 'Soon you will take away the mask, so that the network sees the whole picture while it names each pixel. Where will the loss end, and what will it draw?',
    asked: 'Without the mask, where does the loss end, and what does it draw?',
    options: [
      { id: 'better', label: 'lower, and better digits' },
      { id: 'same', label: 'about the same' },
      { id: 'garbage', label: 'near zero, and no digits at all' },
    ],
    when: 'finished',
    stillOpen: ({ config }) =>
      config?.['mask'] === false ? undefined : 'Choose “Take the mask away” to test your guess.',
    answer({ metrics }) {
      const [loss, readable] = [metric(metrics, 'loss'), metric(metrics, 'readable')];
      const percent = Math.round(100 * readable);
      if (loss > 0.1)
        return {
          id: 'same',
          because: `It ended at ${loss.toFixed(2)} nats: in this run it did not find the answer.`,
        };
      return readable > 0.2
        ? {
            id: 'better',
            because: `It fell to ${loss.toFixed(3)} nats, and ${percent} percent read as digits.`,
          }
        : {
            id: 'garbage',
            because: `The loss fell to ${loss.toFixed(3)} nats, because each answer stood in plain sight, and it learned to copy. While it draws there is nothing to copy yet: ${percent} percent of its pictures read as digits.`,
          };
    },
  },
  summary: ({ metrics }) =>
    metrics['readable'] === undefined
      ? ''
      : `${Math.round(100 * metrics['readable'])} percent of its pictures read as digits, ${metrics['classes']} of 10 kinds among them.`,
  tryThis: [
    'Press Draw it slowly, stop where a stroke begins, and take what the model did not expect.',
    'Press Keep its top half: nine bottoms for one top. Which of them are digits?',
    'Draw a top half yourself that no digit has. The bottom must live with it.',
    'Look at the dots: the pixels that the next one depends on. Above it on the right some are missing.',
  ],
  surprise: [
    {
      says: 'Without the mask the loss falls below 0.05 nats for a pixel within 100 steps, and fewer than one picture in five reads as a digit.',
      preset: 'cheat',
      steps: 100,
      holds: ({ metrics }) => metric(metrics, 'loss') < 0.05 && metric(metrics, 'readable') < 0.2,
      atLeast: 18,
    },
    {
      says: 'With the mask the same network is still above 0.15 nats, so at three times what it pays without.',
      preset: 'small',
      steps: 100,
      holds: ({ metrics }) => metric(metrics, 'loss') > 0.15,
      atLeast: 18,
    },
  ],
  onward: [
    { lab: '6a', trains: 'an autoencoder' },
    { lab: '7a', trains: 'a VAE' },
    { lab: '9c', trains: 'a flow (Glow)' },
    { lab: '10f', trains: 'a diffusion model' },
  ],
  compare: ['mask', 'layers', 'channels', 'learningRate'],
});
