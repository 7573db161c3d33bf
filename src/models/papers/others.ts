import type { Paper } from './paper';

/** Families beside the adversarial one. */
export const others = {
  'kingma-2013': {
    authors: 'D. P. Kingma, M. Welling',
    year: 2013,
    title: 'Auto-Encoding Variational Bayes',
    where: 'ICLR 2014',
    arxiv: '1312.6114',
    why: 'The variational autoencoder, half a year before the GAN.',
  },
  'rezende-2014': {
    authors: 'D. J. Rezende, S. Mohamed, D. Wierstra',
    year: 2014,
    title: 'Stochastic Backpropagation and Approximate Inference in Deep Generative Models',
    where: 'ICML 2014',
    arxiv: '1401.4082',
    why: 'The variational autoencoder, found independently.',
  },
  'ho-2020': {
    authors: 'J. Ho, A. Jain, P. Abbeel',
    year: 2020,
    title: 'Denoising Diffusion Probabilistic Models',
    where: 'NeurIPS 2020',
    arxiv: '2006.11239',
    why: 'Diffusion models, the family that most image generators now build on.',
  },
} as const satisfies Record<string, Paper>;
