import type { PanelLab } from '../lab';

export default {
  id: '10c',
  lesson: 'diffusion',
  title: 'Is this diffusion?',
  about: 'A published “mock” denoiser multiplies by 0.9. Run it beside a real one, from the same noise.',
  own: true,
} satisfies PanelLab;
