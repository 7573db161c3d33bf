import { about } from '../../../src/models/ddpm/about';

const { hidden, layers, waves, batch, steps } = about.knobs;
const seen = 2 * (1 + 2 * waves.default) + 32;
const sizes = [seen, ...Array<number>(layers.default).fill(hidden.default), 2];
const weights = sizes.slice(1).reduce((sum, size, i) => sum + (sizes[i]! + 1) * size, 0);
const n = (value: number) => value.toLocaleString('en-US');

/** The lab's defaults, counted, beside the 2020 paper's CIFAR-10 model. */
export const scale = {
  lab: 'Lab 10B, as it opens',
  real: 'DDPM on CIFAR-10 (2020)',
  rows: [
    { of: 'Numbers in one sample', lab: '2', real: '32 × 32 × 3 = 3,072' },
    { of: 'Trained numbers', lab: n(weights), real: '35.7 million' },
    { of: 'Noise levels T', lab: n(steps.default), real: '1,000' },
    { of: 'Batch', lab: n(batch.default), real: '128' },
    { of: 'Training steps', lab: '1,500', real: '800,000' },
  ],
} as const;
