import type { PanelLab } from '../lab';

export default {
  id: '9b',
  lesson: 'flows',
  title: 'Stretch accounting',
  about: 'Drag a curve that carries one histogram to another, and watch what every bar pays for its width.',
  own: true,
} satisfies PanelLab;
