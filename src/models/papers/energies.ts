import type { Paper } from './paper';

/** Energy-based models. */
export const energies = {
  'ackley-1985': {
    authors: 'D. H. Ackley, G. E. Hinton, T. J. Sejnowski',
    year: 1985,
    title: 'A Learning Algorithm for Boltzmann Machines',
    where: 'Cognitive Science 9(1)',
    doi: '10.1207/s15516709cog0901_7',
    why: 'An energy over bits, learned by comparing the data with what the model makes when it runs freely.',
  },
  'hinton-2002': {
    authors: 'G. E. Hinton',
    year: 2002,
    title: 'Training Products of Experts by Minimizing Contrastive Divergence',
    where: 'Neural Computation 14(8)',
    doi: '10.1162/089976602760128018',
    why: 'Training an unnormalized density with short chains that start from the data.',
  },
  'tieleman-2008': {
    authors: 'T. Tieleman',
    year: 2008,
    title: 'Training Restricted Boltzmann Machines using Approximations to the Likelihood Gradient',
    where: 'ICML 2008',
    doi: '10.1145/1390156.1390290',
    why: 'Chains that go on from step to step.',
  },
  'gutmann-2010': {
    authors: 'M. Gutmann, A. Hyvärinen',
    year: 2010,
    title: 'Noise-Contrastive Estimation: A New Estimation Principle for Unnormalized Statistical Models',
    where: 'AISTATS 2010',
    why: 'An energy learned by telling data from known noise, its constant as one more number.',
  },
  'du-mordatch-2019': {
    authors: 'Y. Du, I. Mordatch',
    year: 2019,
    title: 'Implicit Generation and Generalization in Energy-Based Models',
    where: 'NeurIPS 2019',
    arxiv: '1903.08689',
    why: 'Energy-based models with neural networks and Langevin chains that are kept.',
  },
  'grathwohl-2019': {
    authors: 'W. Grathwohl and others',
    year: 2019,
    title: 'Your Classifier Is Secretly an Energy Based Model and You Should Treat It Like One',
    where: 'ICLR 2020',
    arxiv: '1912.03263',
    why: 'A classifier whose scores are energies as well.',
  },
} as const satisfies Record<string, Paper>;
