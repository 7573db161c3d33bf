import { about } from '../../../src/models/glow/about';

const { steps, hidden, centers } = about.knobs;
/** 14 x 14 pixels make 7 x 7 places with 4 channels each. */
const [places, channels] = [49, 4];
const half = (places * channels) / 2;
const coupling = half * hidden.default + hidden.default + hidden.default * 2 * half + 2 * half;
const mixing = 2 * channels ** 2 + channels;
const weights = steps.default * (coupling + mixing + 2 * channels) + centers.default * places * channels;
const n = (value: number) => value.toLocaleString('en-US');

/** The lab's defaults, counted, beside Glow as its paper describes it. */
export const scale = {
  lab: 'Lab 9C, as it opens',
  real: 'Glow, faces (2018)',
  rows: [
    { of: 'Numbers in one sample', lab: '196', real: '256 × 256 × 3 = 196,608' },
    { of: 'Numbers in its noise', lab: '196', real: '196,608' },
    {
      of: 'Inside a coupling',
      lab: `a fully connected network; ${n(weights)} trained numbers in all`,
      real: 'a convolutional network',
    },
    { of: 'Scales', lab: 'one', real: 'several, half of the numbers split off at each' },
  ],
} as const;
