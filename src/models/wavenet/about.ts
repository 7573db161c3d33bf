import { batch, channels, layers, learningRate } from '../knobs';
import type { About } from '../model';

/** Words and numbers about the small WaveNet. */
export const about = {
  id: 'wavenet',
  title: 'WaveNet, dilated causal convolutions',
  paper: 'oord-2016-wavenet',
  data: 'sound',
  knobs: {
    batch: {
      ...batch,
      default: 4,
      min: 2,
      max: 8,
      step: 2,
      unit: 'stretches',
      help: 'How many stretches of sound each step hears.',
    },
    layers: {
      ...layers,
      label: 'Layers',
      default: 6,
      max: 8,
      help: 'How many gated layers stand on each other. With doubling dilation each of them doubles how far back it hears.',
    },
    dilation: {
      kind: 'choice',
      label: 'Dilation',
      key: 'di',
      group: 'model',
      default: 'doubling',
      options: [
        { value: 'doubling', label: '1, 2, 4, 8 …' },
        { value: 'none', label: '1, 1, 1, 1 …' },
      ],
      help: 'How far apart the two places are that a layer looks at.',
    },
    channels: {
      ...channels,
      default: 16,
      help: 'Numbers that a layer keeps for each place.',
    },
    mask: {
      kind: 'switch',
      label: 'Causal mask',
      key: 'ma',
      group: 'model',
      default: true,
      help: 'Off, each layer looks as far ahead as it looks back, the answer included.',
    },
    learningRate: { ...learningRate, default: 0.004 },
  },
  metrics: {
    loss: {
      label: 'Loss',
      unit: 'nats',
      help: 'What the model pays for the next sample or note: minus the log of the chance it gave it.',
    },
  },
  bar: { data: 'melodies', steps: 400, metric: 'heldOut', atMost: 1.4 },
} as const satisfies About;
