/** The sentence machine: one word or phrase from each of three lists. All it can ever say is counted beforehand. */
import type { Stream } from '../../math/stream';

export type Lists = readonly (readonly string[])[];

// #region machine
/** How many different sentences there are. */
export const possible = (lists: Lists): number =>
  lists.reduce((product, list) => product * list.length, 1);

/** A choice from each list. -> '' where a list is empty */
export const sentence = (lists: Lists, rng: Stream): string =>
  possible(lists) === 0
    ? ''
    : `${lists.map((list) => list[rng.integer(list.length)]).join(' ')}.`;
// #endregion
