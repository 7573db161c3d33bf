import type { Paper } from './paper';

/** How weights are found. */
export const training = {
  'rumelhart-1986': {
    authors: 'D. E. Rumelhart, G. E. Hinton, R. J. Williams',
    year: 1986,
    title: 'Learning representations by back-propagating errors',
    where: 'Nature 323',
    doi: '10.1038/323533a0',
    why: 'Backpropagation in networks with hidden layers.',
  },
  'robbins-1951': {
    authors: 'H. Robbins, S. Monro',
    year: 1951,
    title: 'A Stochastic Approximation Method',
    where: 'Annals of Mathematical Statistics 22(3)',
    doi: '10.1214/aoms/1177729586',
    why: 'Finding where a function is zero from noisy measurements, by steps of falling size.',
  },
  'kingma-ba-2014': {
    authors: 'D. P. Kingma, J. Ba',
    year: 2014,
    title: 'Adam: A Method for Stochastic Optimization',
    where: 'ICLR 2015',
    arxiv: '1412.6980',
    why: 'The optimizer of every network in this course.',
  },
  'ouyang-2022': {
    authors: 'L. Ouyang and others',
    year: 2022,
    title: 'Training language models to follow instructions with human feedback',
    where: 'NeurIPS 2022',
    arxiv: '2203.02155',
    why: 'InstructGPT: fine-tuned on answers that people wrote, and on which of two they liked better.',
  },
} as const satisfies Record<string, Paper>;
