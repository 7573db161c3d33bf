import { batch, decaySteps, ema, hidden, layers, learningRate, samplingSteps, waves } from '../knobs';
import type { About } from '../model';

/** Words and numbers about diffusion on points. Defaults are found by search (tests/unit/diffusion-quality.test.ts holds what they reach). */
export const about = {
  id: 'ddpm',
  title: 'Denoising diffusion',
  paper: 'ho-2020',
  data: 'points',
  knobs: {
    batch: {
      ...batch,
      default: 256,
      help: 'How many points each step sees, each at a noise level of its own.',
    },
    steps: {
      kind: 'number',
      label: 'Noise levels',
      key: 't',
      group: 'model',
      default: 100,
      min: 10,
      max: 1000,
      step: 10,
      help: 'T: in how many small steps the data turn into noise.',
    },
    schedule: {
      kind: 'choice',
      label: 'Schedule',
      key: 's',
      group: 'model',
      default: 'cosine',
      options: [
        { value: 'linear', label: 'Linear' },
        { value: 'cosine', label: 'Cosine' },
        { value: 'drawn', label: 'Your own' },
      ],
      help: 'How much of the data is left at each level.',
    },
    knot1: knot(1, 0.8),
    knot2: knot(2, 0.5),
    knot3: knot(3, 0.2),
    knot4: knot(4, 0.05),
    target: {
      kind: 'choice',
      label: 'Predicts',
      key: 'out',
      group: 'model',
      default: 'velocity',
      options: [
        { value: 'noise', label: 'The noise' },
        { value: 'data', label: 'The data' },
        { value: 'velocity', label: 'Velocity' },
      ],
      help: 'What the network is asked for. Each answer can be turned into the others.',
    },
    layers: { ...layers, default: 3 },
    hidden: { ...hidden, default: 64 },
    waves: { ...waves, default: 3 },
    learningRate: { ...learningRate, default: 0.01, help: 'How far the first steps move the network.' },
    decaySteps: { ...decaySteps, default: 3000 },
    sampler: {
      kind: 'choice',
      label: 'Sampler',
      key: 'w',
      group: 'view',
      live: true,
      default: 'ancestral',
      options: [
        { value: 'ancestral', label: 'Ancestral (adds noise again)' },
        { value: 'ddim', label: 'DDIM (adds none)' },
        { value: 'heun', label: 'Heun (looks twice)' },
      ],
      help: 'The way back from noise. The network stays the same.',
    },
    samplingSteps: {
      ...samplingSteps,
      default: 40,
      help: 'In how many steps the way back is taken.',
    },
    ema: { ...ema, default: 0.998 },
  },
  metrics: {
    loss: { label: 'Loss', help: 'Mean squared error of the answer, averaged over all noise levels.' },
  },
  bar: { data: 'three-disjoint', steps: 1500, metric: 'jensenShannon', atMost: 0.3 },
} as const satisfies About;

/** A point of the learner's own schedule. */
function knot<N extends 1 | 2 | 3 | 4, D extends number>(number: N, value: D) {
  return {
    kind: 'number',
    label: `Signal left at ${number}/5`,
    key: `k${number}`,
    group: 'model',
    default: value,
    min: 0,
    max: 1,
    step: 0.01,
    help: 'For your own schedule: the share of the data’s variance left this far on the way to noise.',
  } as const;
}
