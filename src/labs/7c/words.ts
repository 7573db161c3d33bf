import type { Prediction } from '../lab';
import { mean } from './deck';

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

export const describeClean = (deviation: number, off: Cleaned | undefined): string =>
  `Eight digits; under them the same digits with noise of deviation ${deviation.toFixed(2)} on every pixel, ${
    off
      ? `and what each model makes of those. Mean squared difference from the clean digits: ${mean(off.noise).toFixed(3)} as given, ${mean(off.denoiser).toFixed(3)} after the denoising autoencoder, ${mean(off.vae).toFixed(3)} after the VAE.`
      : 'which both models are given. What they make of them appears after Start.'
  }`;

export function describeOdd(
  names: readonly string[],
  errors: readonly number[] | undefined,
  limit: number,
): string {
  if (!errors)
    return `Four digits, then ${names.slice(4).join(', ')}. What the VAE makes of them appears after Start.`;
  const above = errors.map((error) => error > limit);
  const slips = names.filter((name, i) => name !== 'a digit' && !above[i]);
  return `Errors: ${names.map((name, i) => `${name} ${errors[i]!.toFixed(3)}`).join(', ')}. ${above.filter(Boolean).length} of 8 lie above the limit of ${limit.toFixed(3)}. ${slips.length > 0 ? `Below it slipped ${slips.join(' and ')}.` : 'Nothing odd slipped through.'}`;
}
