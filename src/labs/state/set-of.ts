import { dataSet } from '../../data/registry';
import type { LabState } from './lab-state';

/** The data set of the run, or of the settings before there is one; undefined when it cannot be had. */
export function setOf(state: LabState) {
  const spec = (state.running ?? state.settings).data;
  if ('points' in spec && spec.points.length < 2) return undefined;
  try {
    return dataSet(spec);
  } catch {
    return undefined;
  }
}

/** The same where the data are points. */
export function pointsOf(state: LabState) {
  const set = setOf(state);
  return set?.kind === 'points' ? set : undefined;
}

/** Pixels per side of its glyphs. */
export function sizeOf(state: LabState) {
  const set = setOf(state);
  return set?.kind === 'glyphs' ? set.size : undefined;
}

/** How many clusters it has, where it has any. */
export const clustersOf = (state: LabState) => pointsOf(state)?.modes?.centers.length;

/** Where its points lie. */
export const windowOf = (state: LabState) => pointsOf(state)?.window ?? ([-3, 3, -3, 3] as const);
