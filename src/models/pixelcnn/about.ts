import { batch, channels, decaySteps, layers, learningRate } from '../knobs';
import type { About } from '../model';

/** Words and numbers about the small PixelCNN. */
export const about = {
  id: 'pixelcnn',
  title: 'PixelCNN, masked convolutions',
  paper: 'oord-2016-pixel',
  data: 'glyphs',
  knobs: {
    batch: {
      ...batch,
      default: 8,
      min: 4,
      max: 16,
      step: 4,
      unit: 'pictures',
      help: 'How many pictures each step sees.',
    },
    grays: {
      kind: 'choice',
      label: 'Grays',
      key: 'g',
      group: 'data',
      default: '3',
      options: [
        { value: '2', label: 'Paper and ink' },
        { value: '3', label: 'Paper, gray and ink' },
      ],
      help: 'What a pixel may be. Each is a choice among so many.',
    },
    layers: {
      ...layers,
      label: 'Layers',
      default: 3,
      max: 4,
      help: 'Masked layers after the first. Each lets a pixel depend on others one pixel farther away.',
    },
    channels: {
      ...channels,
      default: 16,
      help: 'Numbers that a layer keeps for each pixel.',
    },
    mask: {
      kind: 'switch',
      label: 'Mask',
      key: 'ma',
      group: 'model',
      default: true,
      help: 'Off, each pixel is named by a network that also sees what comes after it, and the pixel itself.',
    },
    learningRate: { ...learningRate, default: 0.01 },
    decaySteps: { ...decaySteps, default: 1500 },
  },
  metrics: {
    loss: {
      label: 'Loss',
      unit: 'nats',
      help: 'What the model pays for a pixel: minus the log of the chance it gave it.',
    },
  },
  bar: { data: 'digits-14', steps: 500, metric: 'featureDistance', atMost: 0.1 },
} as const satisfies About;
