import { list } from '../../viz/describe';
import type { Prediction } from '../lab';
import { stillAsked } from '../parts/still-asked';
import { below, mean, plain } from './deck';

export const predict: Prediction = {
  ask: 'A VAE of digits rebuilds each picture it is given, and the error is measured. Will everything that is no digit stand out by a large error?',
  asked: 'Does everything that is no digit stand out by its error?',
  options: [
    { id: 'all', label: 'yes, all of it' },
    { id: 'some', label: 'some of it, and some of it not' },
    { id: 'none', label: 'no, none of it' },
  ],
  when: 'finished',
  answer: ({ metrics }) => {
    const hidden = metrics['hidden'] ?? 0;
    return {
      id: hidden === 0 ? 'all' : hidden === 4 ? 'none' : 'some',
      because:
        hidden === 0
          ? 'In this row each odd drawing has a larger error than every digit.'
          : `In this row ${hidden} of the four odd drawings came back with a smaller error than one of the digits.`,
    };
  },
};

/** Errors of pictures under noise: as given, and after either model. */
export interface Cleaned {
  readonly noise: readonly number[];
  readonly denoiser: readonly number[];
  readonly vae: readonly number[];
}

/** own: how many of the reader's pictures stand there, 0 for the course's digits */
export const describeClean = (deviation: number, off: Cleaned | undefined, own = 0): string =>
  `${own === 0 ? 'Eight digits' : own === 1 ? 'A picture of yours' : `${own} pictures of yours`}; under ${own === 1 ? 'it the same' : 'them the same'} with noise of deviation ${deviation.toFixed(2)} on every pixel, ${
    off
      ? `and what each model makes of those. Mean squared difference from what is clean: ${mean(off.noise).toFixed(3)} as given, ${mean(off.denoiser).toFixed(3)} after the denoising autoencoder, ${mean(off.vae).toFixed(3)} after the VAE.`
      : 'which both models are given. What they make of them appears after Start.'
  }${own > 0 ? ' Both were trained on the course’s digits alone.' : ''}`;

interface Measured {
  /** Of a hundred digits. */
  readonly usual: readonly number[] | undefined;
  readonly limit: number;
}

/** names: four digits, then what may be odd; errors: of each, held back as long as they would answer a question */
export function describeOdd(
  names: readonly string[],
  errors: readonly number[] | 'held' | undefined,
  { usual, limit }: Measured,
): string {
  const others = names.slice(plain);
  const given = `Four digits, then ${list(others)}.`;
  if (!errors) return `${given} What the VAE makes of them appears after Start.`;
  if (errors === 'held') return `${given} Under each is what the VAE makes of it. ${stillAsked}`;
  const [digits, rest] = [errors.slice(0, plain), errors.slice(plain)];
  const above = (values: readonly number[]) => values.filter((error) => error > limit).length;
  const slips = others.filter((_, i) => rest[i]! <= limit);
  const each = others.map((name, i) => {
    const more = usual && ` (more than ${below(usual, rest[i]!)} of ${usual.length} other digits)`;
    return `${name} ${rest[i]!.toFixed(3)}${more ?? ''}`;
  });
  return [
    `Errors: four digits ${list(digits.map((error) => error.toFixed(3)))}; ${list(each)}.`,
    `${above(errors)} of ${errors.length} lie above the limit of ${limit.toFixed(3)}, ${above(digits)} of them digits.`,
    slips.length > 0 ? `Below it: ${list(slips)}.` : 'All that came after the digits lies above it.',
  ].join(' ');
}
