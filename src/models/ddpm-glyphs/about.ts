import { about as points } from '../ddpm/about';
import type { About } from '../model';

const { waves: _, layers: __, ...shared } = points.knobs;

/** Words and numbers about diffusion on glyphs. Defaults are found by search (tests/unit/diffusion-glyphs.test.ts holds what they reach). */
export const about = {
  id: 'ddpm-glyphs',
  title: 'Denoising diffusion on glyphs, with classes',
  paper: 'ho-2020',
  data: 'glyphs',
  knobs: {
    ...shared,
    batch: {
      ...shared.batch,
      default: 128,
      unit: 'glyphs',
      help: 'How many glyphs each step sees, each at a noise level of its own.',
    },
    blocks: {
      kind: 'number',
      label: 'Blocks',
      key: 'l',
      group: 'model',
      default: 3,
      min: 1,
      max: 4,
      step: 1,
      help: 'How many times the network corrects what it holds.',
    },
    target: shared.target,
    hidden: { ...shared.hidden, default: 96, max: 256 },
    learningRate: { ...shared.learningRate, default: 0.003 },
    decaySteps: { ...shared.decaySteps, default: 3000 },
    classDropout: {
      kind: 'number',
      label: 'Class left out',
      key: 'cd',
      group: 'training',
      default: 0.15,
      min: 0,
      max: 1,
      step: 0.05,
      help: 'The share of glyphs whose class the network is not told, so that it learns both answers. 1: never told.',
    },
    asked: {
      kind: 'choice',
      label: 'Class asked for',
      key: 'c',
      group: 'view',
      live: true,
      default: 'each',
      options: [
        { value: 'each', label: 'Each in turn' },
        { value: 'none', label: 'None' },
        ...Array.from({ length: 10 }, (_, i) => ({ value: String(i), label: String(i) })),
      ],
      help: 'Which digit is drawn.',
    },
    guidance: {
      kind: 'number',
      label: 'Guidance',
      key: 'g',
      group: 'view',
      live: true,
      default: 1,
      min: 0,
      max: 10,
      step: 0.25,
      help: 'How far to go beyond the answer for the class, away from the answer for none. 0: no guidance.',
    },
    sampler: { ...shared.sampler, default: 'ddim' },
    samplingSteps: { ...shared.samplingSteps, default: 20 },
    ema: { ...shared.ema, default: 0.995 },
  },
  metrics: points.metrics,
  bar: { data: 'digits-14', steps: 3000, metric: 'readable', atLeast: 0.7 },
} as const satisfies About;
