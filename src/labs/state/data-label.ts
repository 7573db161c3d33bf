import { pointSets } from '../../data/registry';

/** A data set's name as the reader sees it. */
export const dataLabel = (id: string): string =>
  id === 'drawn' ? 'Your own' : (pointSets.find((set) => set.id === id)?.label ?? id);
