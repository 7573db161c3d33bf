import type { PaperKey } from '../../../src/models/papers';

/** In the order in which the lesson first cites them. */
export const references = [
  'goodfellow-2014',
  'goodfellow-2016',
  'salimans-2016',
  'mescheder-2018',
  'nowozin-2016',
  'kingma-2013',
  'rezende-2014',
  'arjovsky-bottou-2017',
  'arjovsky-2017',
  'sonderby-2016',
  'gulrajani-2017',
  'yazici-2018',
  'karras-2018',
  'isola-2017',
  'ledig-2017',
  'zhang-2017',
  'vondrick-2016',
  'ho-2020',
  'mao-2017',
  'lim-2017',
  'miyato-2018',
  'radford-2015',
] as const satisfies readonly PaperKey[];
