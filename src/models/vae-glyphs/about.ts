import type { About } from '../model';
import { metrics, shared } from '../vae/about';

/** Words and numbers about the VAE on glyphs. Defaults are found by search; tests hold what they reach. */
export const about = {
  id: 'vae-glyphs',
  title: 'Variational autoencoder on glyphs',
  paper: 'kingma-2013',
  data: 'glyphs',
  knobs: {
    ...shared,
    network: {
      kind: 'choice',
      label: 'Network',
      key: 'net',
      group: 'model',
      default: 'mlp',
      options: [
        { value: 'mlp', label: 'Fully connected' },
        { value: 'convolutional', label: 'Convolutional' },
      ],
      help: 'Convolutions look for the same strokes everywhere, so they need fewer weights.',
    },
    likelihood: {
      kind: 'choice',
      label: 'Pixels are',
      key: 'px',
      group: 'model',
      default: 'bernoulli',
      options: [
        { value: 'bernoulli', label: 'ink or paper, by chance (Bernoulli)' },
        { value: 'gaussian', label: 'gray, with noise (Gaussian)' },
      ],
      help: 'How a picture scatters around what its code stands for: it says what reconstruction costs. The Gaussian learns its deviation.',
    },
    batch: { ...shared.batch, default: 64 },
    layers: { ...shared.layers, default: 4 },
    hidden: { ...shared.hidden, default: 68 },
    learningRate: { ...shared.learningRate, default: 0.006 },
  },
  metrics,
  bar: { data: 'digits-14', steps: 2000, metric: 'featureDistance', atMost: 0.1 },
} as const satisfies About;
