import { batch, decaySteps, ema, hidden, layers, learningRate, samplingSteps, waves } from '../knobs';
import type { About } from '../model';

/** Words and numbers about flow matching on points. Defaults are found by search (tests/unit/diffusion-quality.test.ts holds what they reach). */
export const about = {
  id: 'flow-matching',
  title: 'Flow matching',
  paper: 'lipman-2022',
  data: 'points',
  knobs: {
    batch: { ...batch, default: 256, help: 'How many points each step sees, each at a time of its own.' },
    layers: { ...layers, default: 4 },
    hidden: { ...hidden, default: 96 },
    waves: { ...waves, default: 3 },
    learningRate: { ...learningRate, default: 0.02, help: 'How far the first steps move the network.' },
    decaySteps: {
      ...decaySteps,
      default: 3000,
      help: 'The learning rate falls to a twentieth along half a cosine, and again after a reflow.',
    },
    pairs: {
      kind: 'choice',
      label: 'Pairs',
      key: 'pr',
      group: 'training',
      default: 'nearest',
      options: [
        { value: 'random', label: 'Random' },
        { value: 'nearest', label: 'Nearest in the batch' },
      ],
      help: 'Which noise is paired with which data point. Nearest: so that the paths of a batch are short, and cross less.',
    },
    reflowAfter: {
      kind: 'number',
      label: 'Reflow after',
      key: 'rf',
      group: 'training',
      default: 0,
      min: 0,
      max: 20000,
      step: 500,
      unit: 'steps',
      help: 'From then on the network trains on its own pairs: a noise and the point that the flow took it to. 0: never.',
    },
    samplingSteps: {
      ...samplingSteps,
      default: 40,
      help: 'In how many straight pieces the way from noise to a sample is taken.',
    },
    ema: { ...ema, default: 0.99 },
  },
  metrics: {
    loss: {
      label: 'Loss',
      help: 'Mean squared error of the velocity. Where paths cross, no network can bring it to 0.',
    },
  },
  bar: { data: 'three-disjoint', steps: 1500, metric: 'jensenShannon', atMost: 0.3 },
} as const satisfies About;
