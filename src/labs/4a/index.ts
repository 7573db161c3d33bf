import type { PanelLab } from '../lab';

export default {
  id: '4a',
  lesson: 'next-word',
  title: 'Markov writer',
  about:
    'Write by rules, by counts and by a network, see what is copied word for word, and repair a program that crashes.',
  own: true,
} satisfies PanelLab;
