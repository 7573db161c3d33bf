import type { PanelLab } from '../lab';

export default {
  id: '10a',
  lesson: 'diffusion',
  title: 'Destroy it',
  about: 'Move one slider from data to noise, and see how much of the shape each schedule keeps on the way.',
  own: true,
} satisfies PanelLab;
