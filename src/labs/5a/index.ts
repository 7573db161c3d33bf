import type { PanelLab } from '../lab';

export default {
  id: '5a',
  lesson: 'attention',
  title: 'Attention by hand',
  about: 'Turn and stretch the question that one word asks, and watch which words answer.',
  own: true,
} satisfies PanelLab;
