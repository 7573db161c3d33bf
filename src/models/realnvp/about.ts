import { batch, ema, hidden, layers, learningRate, rateHalves } from '../knobs';
import type { About } from '../model';

/** Words and numbers about RealNVP on points. */
export const about = {
  id: 'realnvp',
  title: 'Normalizing flow (RealNVP)',
  paper: 'dinh-2016',
  data: 'points',
  knobs: {
    batch: { ...batch, default: 256 },
    couplings: {
      kind: 'number',
      label: 'Coupling layers',
      key: 'c',
      group: 'model',
      default: 6,
      min: 1,
      max: 8,
      step: 1,
      help: 'How many times the sheet is stretched: each time along one axis, by turns.',
    },
    layers: { ...layers, default: 2, max: 3, help: 'Depth of the network inside each coupling.' },
    hidden: {
      ...hidden,
      default: 64,
      min: 4,
      step: 4,
      help: 'Width of the network inside each coupling.',
    },
    stretch: {
      kind: 'switch',
      label: 'Couplings may stretch',
      key: 's',
      group: 'model',
      default: true,
      help: 'Off: they only shift, and every patch of the sheet keeps its area.',
    },
    learningRate: {
      ...learningRate,
      default: 0.006,
      max: 0.3,
      help: 'How far one step moves the weights at the start.',
    },
    decay: {
      ...rateHalves,
      default: 500,
      help: 'The learning rate falls as 1 / (1 + step / this). A rate that stays high can blow up a flow that has long been good.',
    },
    ema: {
      ...ema,
      default: 0.99,
      help: 'Pictures and samples come from a running average of the flow: the share of the past kept at each step. 0 shows the flow itself.',
    },
  },
  metrics: {
    nll: {
      label: 'Negative log-likelihood',
      unit: 'nats',
      help: 'Minus the log density of a data point, averaged over the batch; lower is better. The unit of length is a quarter of the window.',
    },
  },
  bar: { data: 'two-moons', steps: 2000, metric: 'nll', atMost: 0.9 },
} as const satisfies About;
