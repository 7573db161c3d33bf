import lab from '../../../src/labs/10b';
import { about } from '../../../src/models/ddpm/about';
import { defaults } from '../../../src/models/model';

const first = Object.values(lab.presets)[0]!;
const config = { ...defaults(about), ...first.config };
const of = (knob: keyof typeof about.knobs) => config[knob] as number;
const seen = 2 * (1 + 2 * of('waves')) + 32;
const sizes = [seen, ...Array<number>(of('layers')).fill(of('hidden')), 2];
const weights = sizes.slice(1).reduce((sum, size, i) => sum + (sizes[i]! + 1) * size, 0);
const n = (value: number) => value.toLocaleString('en-US');

/** The lab's first preset, counted, beside the 2020 paper's CIFAR-10 model. */
export const scale = {
  lab: 'Lab 10B, as it opens',
  real: 'DDPM on CIFAR-10 (2020)',
  rows: [
    { of: 'Numbers in one sample', lab: '2', real: '32 × 32 × 3 = 3,072' },
    { of: 'Trained numbers', lab: n(weights), real: '35.7 million' },
    { of: 'Noise levels T', lab: n(of('steps')), real: '1,000' },
    { of: 'Batch', lab: n(of('batch')), real: '128' },
    { of: 'Training steps', lab: n(first.steps ?? lab.steps), real: '800,000' },
  ],
} as const;
