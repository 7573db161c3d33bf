import type { PaperKey } from '../../../src/models/papers';

/** In the order in which the lesson first cites them. */
export const references = [
  'hinton-2006',
  'dinh-2016',
  'ho-2020',
  'radford-2015',
  'rombach-2021',
  'vincent-2008',
  'oord-2017',
] as const satisfies readonly PaperKey[];
