import type { PanelLab } from '../lab';

export default {
  id: '5d',
  lesson: 'attention',
  title: 'Same model, five decoders',
  about: 'One model of text, five ways to choose the next letter: read what each of them writes.',
  own: true,
} satisfies PanelLab;
