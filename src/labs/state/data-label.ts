import { glyphSets, pointSets } from '../../data/registry';

/** A data set's name as the reader sees it. */
export const dataLabel = (id: string): string =>
  id === 'drawn'
    ? 'Your own'
    : id === 'images'
      ? 'Your own images'
      : ([...pointSets, ...glyphSets].find((set) => set.id === id)?.label ?? id);
