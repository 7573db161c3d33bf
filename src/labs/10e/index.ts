import type { PanelLab } from '../lab';

export default {
  id: '10e',
  lesson: 'diffusion',
  title: 'Fill in the missing half',
  about: 'Cover a part of a digit, and let a model that never saw a covered digit fill it in, eight times.',
  own: true,
} satisfies PanelLab;
