import { drawn } from '../../data/drawn';
import { digitSets } from '../../data/glyphs/digit-sets';
import { pointSets } from '../../data/point-sets';
import type { LabState } from './lab-state';
import { runOf } from './run-of';


/** The data set where the data are points; undefined as long as the learner's own are too few. */
export function pointsOf(state: LabState) {
  const spec = runOf(state).data;
  if ('points' in spec) return spec.points.length < 2 ? undefined : drawn(spec.points);
  return pointSets.find(({ id }) => id === spec.set);
}

/** Pixels per side of its glyphs. */
export function sizeOf(state: LabState) {
  const spec = runOf(state).data;
  return 'images' in spec ? spec.size : digitSets.find(({ id }) => id === spec.set)?.size;
}

/** How many clusters it has, where it has any. */
export const clustersOf = (state: LabState) => pointsOf(state)?.modes?.centers.length;

/** Where its points lie. */
export const windowOf = (state: LabState) => pointsOf(state)?.window ?? ([-3, 3, -3, 3] as const);
