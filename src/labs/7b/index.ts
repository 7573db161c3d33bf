import type { PanelLab } from '../lab';

export default {
  id: '7b',
  lesson: 'vaes',
  title: 'Walk between two shapes',
  about:
    'Go from one digit or face to another, pixel by pixel and through the code, and along one attribute.',
  own: true,
} satisfies PanelLab;
