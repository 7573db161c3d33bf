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
    latent: { ...shared.latent, default: 8 },
    layers: { ...shared.layers, default: 1 },
    hidden: { ...shared.hidden, default: 128 },
  },
  metrics,
  bar: { data: 'digits-14', steps: 2000, metric: 'loss', atMost: 60 },
} as const satisfies About;
