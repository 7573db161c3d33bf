import { corpusOf } from '../../data/text/corpora';
import { soundOf } from '../../data/sound/sounds';
import { digitSets } from '../../data/glyphs/digit-sets';
import { pointSets } from '../../data/point-sets';

/** A data set's name as the reader sees it. */
export const dataLabel = (id: string): string =>
  id === 'drawn'
    ? 'Your own points'
    : id === 'text'
      ? 'Your own text'
      : id === 'images'
        ? 'Your own images'
        : ([...pointSets, ...digitSets].find((set) => set.id === id)?.label ??
          corpusOf(id)?.label ??
          soundOf(id)?.label ??
          id);
