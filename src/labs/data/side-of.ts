import { digitSets } from '../../data/glyphs/digit-sets';
import type { Lab } from '../lab';

/** Pixels per side of the glyphs that the lab's model learns first, and of the learner's own images in it. */
export const sideOf = (lab: Pick<Lab, 'data'>): number =>
  digitSets.find(({ id }) => lab.data.includes(id))?.size ?? 14;
