import { scheduleOf, type AlphaBar } from '../../models/ddpm/schedule';
import type { Prediction } from '../lab';

/** T in this lab. */
export const steps = 100;

export type Name = 'linear' | 'cosine' | 'drawn';
export const names: Readonly<Record<Name, string>> = {
  linear: 'Linear',
  cosine: 'Cosine',
  drawn: 'Your own',
};

/** alphaBar at four equal distances, for a schedule of one's own. */
export type Heights = readonly [number, number, number, number];
export const ownHeights: Heights = [0.8, 0.5, 0.2, 0.05];

export const scheduleNamed = (schedule: Name, [knot1, knot2, knot3, knot4] = ownHeights): AlphaBar =>
  scheduleOf({ schedule, steps, knot1, knot2, knot3, knot4 });

/** The first level at which more than half of the variance is noise. */
export const halfGone = (alphaBar: AlphaBar): number => alphaBar.findIndex((left) => left < 0.5);

const percent = (share: number) => `${Math.round(100 * share)}%`;

export const predict: Prediction = {
  ask: 'Go halfway, to level 50 of 100. Under which schedule can you still see which data set it was?',
  asked: 'At level 50 of 100, under which schedule is the shape still to be seen?',
  options: [
    { id: 'linear', label: 'linear' },
    { id: 'cosine', label: 'cosine' },
    { id: 'both', label: 'both alike' },
    { id: 'neither', label: 'neither' },
  ],
  when: 'finished',
  answer: () => {
    const [linear, cosine] = (['linear', 'cosine'] as const).map((name) => scheduleNamed(name)[50]!);
    return {
      id: 'cosine',
      because: `The cosine one. Halfway it still keeps ${percent(cosine!)} of the data’s variance, the linear one ${percent(linear!)}.`,
    };
  },
};

/** What a level of noise looks like. */
export const looksLike = (left: number): string =>
  left > 0.97
    ? 'The shape is whole.'
    : left > 0.6
      ? 'The shape is blurred.'
      : left > 0.2
        ? 'Only the coarse outline is left.'
        : left > 0.03
          ? 'A trace of the outline is left.'
          : 'A round cloud: nothing tells which data set it was.';

export const describe = (label: string, name: Name, t: number, left: number): string =>
  `${label} at noise level ${t} of ${steps}, ${names[name].toLowerCase()} schedule: ${percent(left)} of the variance is data, ${percent(1 - left)} is noise. ${looksLike(left)}`;
