import { about as gan } from '../gan/about';
import type { About } from '../model';

/** Closeness in pixels says little about a batch of glyphs: the point GAN's measure of it stays there. */
const { minibatch: _, ...shared } = gan.knobs;

/** Words and numbers about the GAN on glyphs. Defaults are found by search (tests/unit/quality-glyphs.test.ts holds what they reach). */
export const about = {
  id: 'gan-glyphs',
  title: 'Generative adversarial network on glyphs',
  paper: 'goodfellow-2014',
  data: 'glyphs',
  parts: gan.parts,
  knobs: {
    ...shared,
    batch: {
      ...shared.batch,
      default: 64,
      max: 256,
      unit: 'glyphs',
      help: 'How many glyphs each step sees.',
    },
    latent: { ...shared.latent, default: 16, max: 64 },
    hidden: { ...shared.hidden, default: 128, min: 8, max: 256, step: 8 },
    learningRateD: { ...shared.learningRateD, default: 0.002, max: 0.3 },
    learningRateG: { ...shared.learningRateG, default: 0.003, max: 0.3 },
    smoothing: {
      ...shared.smoothing,
      help: 'D is asked for 1 minus this on real glyphs, never for certainty. Generated glyphs keep the target 0.',
    },
    noise: {
      ...shared.noise,
      default: 0.5,
      help: 'Grain added to everything D sees, fading to none. Paper is 0, ink is 1.',
    },
    noiseSteps: {
      ...shared.noiseSteps,
      default: 3000,
      max: 10000,
      help: 'After this many steps D sees the glyphs as they are.',
    },
    ema: { ...shared.ema, default: 0.995 },
  },
  metrics: gan.metrics,
  bar: { data: 'digits-14', steps: 4500, metric: 'readable', atLeast: 0.7 },
} as const satisfies About;
