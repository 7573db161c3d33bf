import { about } from '../../../src/models/vae-glyphs/about';

const { hidden, layers, latent, batch } = about.knobs;
const weights = (sizes: readonly number[]) =>
  sizes.slice(1).reduce((sum, size, i) => sum + (sizes[i]! + 1) * size, 0);
const inner = Array<number>(layers.default).fill(hidden.default);
const both = weights([196, ...inner, 2 * latent.default]) + weights([latent.default, ...inner, 196]);
const n = (value: number) => value.toLocaleString('en-US');

/** The family's defaults, counted, beside the first VAE on digits as its paper describes it. */
export const scale = {
  lab: 'Our VAE on digits',
  real: 'Kingma & Welling on MNIST (2013)',
  rows: [
    { of: 'Pixels in a picture', lab: '14 × 14 = 196', real: '28 × 28 = 784' },
    {
      of: 'Hidden units in a layer',
      lab: `${hidden.default}, in ${layers.default} layers`,
      real: '500, in one layer',
    },
    { of: 'Trained numbers', lab: n(both), real: 'about 0.8 million, by our count' },
    { of: 'Examples in a step', lab: n(batch.default), real: '100' },
  ],
} as const;
