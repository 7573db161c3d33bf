import type { PaperKey } from '../../../src/models/papers';

/** In the order in which the lesson first cites them. */
export const references = [
  'bahdanau-2014',
  'vaswani-2017',
  'su-2021',
  'jain-2019',
  'wiegreffe-2019',
  'srivastava-2014',
  'rumelhart-1986',
  'robbins-1951',
  'kingma-ba-2014',
  'brown-2020',
  'bengio-2003',
  'sennrich-2016',
  'kaplan-2020',
  'hoffmann-2022',
  'holtzman-2019',
  'stahlberg-2019',
  'lin-2021',
  'kalai-2023',
  'radford-2018',
  'devlin-2018',
  'raffel-2019',
  'chen-2021',
  'parmar-2018',
  'dosovitskiy-2020',
] as const satisfies readonly PaperKey[];
