import type { PanelLab } from '../lab';

export default {
  id: '7c',
  lesson: 'vaes',
  title: 'Clean it up, find the odd one out',
  about:
    'Two uses of rebuilding: removing noise, and spotting what does not belong, with the kind that slips through.',
  own: true,
} satisfies PanelLab;
