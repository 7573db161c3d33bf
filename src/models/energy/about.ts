import type { About } from '../model';
import * as shared from '../knobs';

/** Words and numbers about the energy-based model. Defaults are found by search. */
export const about = {
  id: 'energy',
  title: 'Energy-based model',
  paper: 'du-mordatch-2019',
  data: 'points',
  knobs: {
    batch: { ...shared.batch, default: 128 },
    layers: { ...shared.layers, default: 2 },
    hidden: { ...shared.hidden, default: 32 },
    chainSteps: {
      kind: 'number',
      label: 'Chain steps',
      key: 'k',
      group: 'training',
      default: 10,
      min: 1,
      max: 40,
      step: 1,
      help: 'Langevin steps that every chain takes before each update.',
    },
    stepSize: {
      kind: 'number',
      label: 'Length of a chain step',
      key: 'e',
      group: 'training',
      default: 0.01,
      min: 0.0001,
      max: 0.1,
      step: 0.0001,
      scale: 'log',
      help: 'Eta: the variance of the noise in each Langevin step; half of it multiplies the slope.',
    },
    learningRate: { ...shared.learningRate, default: 0.003 },
    samplingSteps: {
      ...shared.samplingSteps,
      label: 'Steps from noise',
      default: 60,
      max: 200,
      help: 'How many Langevin steps lead from noise to the samples that are shown.',
    },
  },
  metrics: {
    gap: {
      label: 'Energy gap',
      help: 'Mean energy of the data minus that of the chains. Chains that have just begun in noise stand high, so it stays below 0.',
    },
  },
  bar: { data: 'three-disjoint', steps: 1500, metric: 'jensenShannon', atMost: 0.4 },
} as const satisfies About;
