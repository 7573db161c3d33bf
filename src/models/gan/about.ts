import type { About } from '../model';

/** Words and numbers about the point GAN. Defaults are found by search (model.test.ts holds their quality). */
export const about = {
  id: 'gan',
  title: 'Generative adversarial network',
  paper: 'goodfellow-2014',
  data: 'points',
  parts: { d: 'Step D', g: 'Step G' },
  knobs: {
    loss: {
      kind: 'choice', label: 'Loss', key: 'loss', group: 'training', default: 'non-saturating',
      options: [
        { value: 'minimax', label: 'Minimax' },
        { value: 'non-saturating', label: 'Non-saturating' },
        { value: 'least-squares', label: 'Least squares' },
        { value: 'hinge', label: 'Hinge' },
        { value: 'wasserstein', label: 'Wasserstein, gradient penalty' },
      ],
      help: 'What each network is after.',
    },
    learningRateD: { kind: 'number', label: 'Learning rate of D', key: 'lrd', group: 'training', live: true, default: 0.004, min: 0.0001, max: 3, step: 0.0001, scale: 'log', help: 'How far one D step moves the discriminator.' },
    learningRateG: { kind: 'number', label: 'Learning rate of G', key: 'lrg', group: 'training', live: true, default: 0.002, min: 0.0001, max: 3, step: 0.0001, scale: 'log', help: 'How far one G step moves the generator.' },
    dSteps: { kind: 'number', label: 'D steps per G step', key: 'k', group: 'training', default: 1, min: 1, max: 10, step: 1, help: 'How often D moves before G moves once.' },
  },
  metrics: {
    discriminatorLoss: { label: 'D loss', unit: 'nats', help: 'What D pays for its mistakes.' },
    generatorLoss: { label: 'G loss', unit: 'nats', help: 'What G pays when D is not fooled.' },
    discriminatorAccuracy: { label: 'D accuracy', unit: 'percent', help: 'Share of an even mix that D labels rightly.' },
  },
  bar: { data: 'ring', steps: 1000, metric: 'jensenShannon', atMost: 0.3 },
} as const satisfies About;
