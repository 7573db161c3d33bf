import * as knobs from '../knobs';
import type { About } from '../model';

/** The largest latent size. */
export const largest = 16;

/** Knobs that a VAE has on any data. */
export const shared = {
  batch: {
    ...knobs.batch,
    default: 128,
    unit: 'examples',
    help: 'How many examples each step sees.',
  },
  corruption: {
    kind: 'number',
    label: 'Corruption',
    key: 'c',
    group: 'data',
    default: 0,
    min: 0,
    max: 1,
    step: 0.05,
    help: 'Deviation of the noise added to what the encoder sees. The decoder must rebuild the clean example: a denoising autoencoder.',
  },
  latent: {
    ...knobs.latent,
    default: 2,
    max: largest,
    help: 'How many numbers the code holds.',
  },
  layers: {
    ...knobs.layers,
    default: 2,
    help: 'Depth of the encoder and of the decoder.',
  },
  hidden: {
    ...knobs.hidden,
    default: 64,
    min: 4,
    step: 4,
    help: 'Width of the hidden layers.',
  },
  kl: {
    kind: 'switch',
    label: 'KL term',
    key: 'kl',
    group: 'training',
    live: true,
    default: true,
    help: 'Off, the code is one point and costs nothing: a plain autoencoder.',
  },
  beta: {
    kind: 'number',
    label: 'Beta',
    key: 'beta',
    group: 'training',
    live: true,
    default: 1,
    min: 0,
    max: 20,
    step: 0.01,
    help: 'What one nat of KL costs, in nats of reconstruction. 1 is the VAE of the paper.',
  },
  gradient: {
    kind: 'choice',
    label: 'Gradient',
    key: 'g',
    group: 'training',
    default: 'reparameterized',
    options: [
      { value: 'reparameterized', label: 'Through z = mu + sigma · eps' },
      { value: 'score', label: 'Score function' },
    ],
    help: 'How the encoder learns from a cost that depends on chance.',
  },
  learningRate: {
    ...knobs.learningRate,
    default: 0.003,
    help: 'How far one step moves the weights at the start.',
  },
  decay: {
    ...knobs.rateHalves,
    default: 3000,
    help: 'The learning rate falls as 1 / (1 + step / this), so that the last steps are small.',
  },
} as const satisfies About['knobs'];

export const metrics = {
  reconstruction: {
    label: 'Reconstruction',
    unit: 'nats',
    help: 'Minus the log-probability of the data, given their codes: how much was lost on the way.',
  },
  kl: {
    label: 'KL',
    unit: 'nats',
    help: 'How far the codes’ clouds are from the prior, on average. The codes tell at most so much about the data.',
  },
  loss: {
    label: 'Loss',
    unit: 'nats',
    help: 'Reconstruction plus beta times KL. At beta 1 it is minus the ELBO.',
  },
} as const satisfies About['metrics'];

/** Words and numbers about the VAE on points. Defaults are found by search; model.test.ts holds what they reach. */
export const about = {
  id: 'vae',
  title: 'Variational autoencoder',
  paper: 'kingma-2013',
  data: 'points',
  knobs: {
    ...shared,
    deviation: {
      kind: 'number',
      label: 'Deviation of p(x | z)',
      key: 'sd',
      group: 'model',
      default: 0.1,
      min: 0.02,
      max: 1,
      step: 0.01,
      help: 'How far a point may lie from what its code stands for. A quarter of the window is 1.',
    },
    learnDeviation: {
      kind: 'switch',
      label: 'Learn the deviation',
      key: 'sl',
      group: 'model',
      default: false,
      help: 'The deviation above is only where it starts.',
    },
  },
  metrics,
  bar: { data: 'ring', steps: 3000, metric: 'jensenShannon', atMost: 0.3 },
} as const satisfies About;
