import { context, hidden, learningRate, stretches } from '../knobs';
import type { About } from '../model';

/** Words and numbers about the recurrent networks. */
export const about = {
  id: 'rnn',
  title: 'Recurrent network',
  paper: 'elman-1990',
  data: 'text',
  knobs: {
    batch: { ...stretches, default: 16 },
    context: {
      ...context,
      label: 'Unrolled',
      default: 16,
      max: 48,
      help: 'How many symbols the state is carried over, and how far back a mistake is traced.',
    },
    cell: {
      kind: 'choice',
      label: 'Cell',
      key: 'c',
      group: 'model',
      default: 'lstm',
      options: [
        { value: 'plain', label: 'Plain' },
        { value: 'gru', label: 'GRU' },
        { value: 'lstm', label: 'LSTM' },
      ],
      help: 'How the state is renewed at each symbol: overwritten, or through gates that can keep it.',
    },
    hidden: {
      ...hidden,
      label: 'Width of the state',
      key: 'w',
      default: 32,
      max: 96,
      help: 'Numbers in which it has to keep all it knows of the text so far.',
    },
    learningRate: { ...learningRate, default: 0.01 },
  },
  metrics: {
    loss: {
      label: 'Loss',
      unit: 'nats',
      help: 'What the model pays for the next symbol: minus the log of the chance it gave it.',
    },
  },
  bar: { data: 'towns', steps: 400, metric: 'heldOut', atMost: 3.15 },
} as const satisfies About;
