import type { PaperKey } from '../../../src/models/papers';

/** In the order in which the lesson first cites them. */
export const references = [
  'dinh-2014',
  'rezende-2015',
  'dinh-2016',
  'papamakarios-2019',
  'papamakarios-2017',
  'kingma-2016',
  'behrmann-2019',
  'chen-2018',
  'cornish-2020',
  'kingma-2018',
  'nalisnick-2018',
] as const satisfies readonly PaperKey[];
