import { about } from '../../../src/models/gan/about';

const { latent, hidden, layers, batch } = about.knobs;
const weights = (sizes: readonly number[]) =>
  sizes.slice(1).reduce((sum, size, i) => sum + (sizes[i]! + 1) * size, 0);
const generator = weights([latent.default, ...Array<number>(layers.default).fill(hidden.default), 2]);
const n = (value: number) => value.toLocaleString('en-US');

/** The lab's defaults, counted, beside StyleGAN as its paper reports it. */
export const scale = {
  lab: 'Labs 8A and 8B, as they open',
  real: 'StyleGAN, faces (2018)',
  rows: [
    { of: 'Numbers in one sample', lab: '2', real: '1,024 × 1,024 × 3' },
    { of: 'Trained numbers in G', lab: n(generator), real: '26.2 million' },
    {
      of: 'Real samples seen in training',
      lab: `${n(about.bar.steps * batch.default)} in ${n(about.bar.steps)} steps`,
      real: '25 million',
    },
    { of: 'Trained on', lab: 'this page', real: '8 graphics cards, about a week' },
  ],
} as const;
