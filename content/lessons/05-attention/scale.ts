import { about } from '../../../src/models/gpt/about';

const { layers, heads, headWidth, context, batch } = about.knobs;
const width = heads.default * headWidth.default;
/** Of one block: questions, keys and values; the way out; the network; two norms. */
const block = 3 * width ** 2 + width ** 2 + 8 * width ** 2 + 4 * width + 4 * width;
/** Lower-case letters, the end of a line, and the unknown sign. */
const symbols = 28;
const all = layers.default * block + (symbols + context.default) * width + 2 * width;
const n = (value: number) => value.toLocaleString('en-US');

/** The lab's defaults, counted, beside GPT-3 as its paper reports it. */
export const scale = {
  lab: 'Our GPT in Lab 5B',
  real: 'GPT-3 (2020)',
  rows: [
    { of: 'Trained numbers', lab: n(all), real: '175 billion' },
    { of: 'Layers, heads in each', lab: `${layers.default}, ${heads.default}`, real: '96, 96' },
    { of: 'Width', lab: n(width), real: '12,288' },
    { of: 'Symbols it looks back on', lab: `${context.default} letters`, real: '2,048 tokens' },
    { of: 'Text', lab: 'about 7,000 letters, again and again', real: '300 billion tokens' },
    { of: 'Symbols in a step', lab: n(batch.default * context.default), real: '3.2 million tokens' },
  ],
} as const;
