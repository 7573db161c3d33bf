import type { PaperKey } from '../../../src/models/papers';

/** In the order in which the lesson first cites them. */
export const references = [
  'kingma-2013',
  'rezende-2014',
  'higgins-2017',
  'theis-2015',
  'bowman-2015',
  'williams-1992',
  'neal-1998',
  'locatello-2018',
  'burda-2015',
  'alemi-2017',
  'oord-2017',
  'vahdat-2020',
  'child-2020',
  'larsen-2015',
  'vincent-2008',
  'nalisnick-2018',
] as const satisfies readonly PaperKey[];
