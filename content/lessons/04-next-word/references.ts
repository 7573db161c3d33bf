import type { PaperKey } from '../../../src/models/papers';

/** In the order in which the lesson first cites them. */
export const references = [
  'turing-1950',
  'weizenbaum-1966',
  'markov-1913',
  'shannon-1948',
  'witten-1991',
  'carlini-2020',
  'jelinek-1976',
  'kneser-1995',
  'bengio-2003',
  'elman-1990',
  'bengio-1994',
  'hochreiter-1997',
  'gers-2000',
  'cho-2014',
  'bengio-2015',
  'jozefowicz-2016',
  'oord-2016-wavenet',
  'oord-2016-pixel',
  'oord-2016-gated',
  'paine-2016',
] as const satisfies readonly PaperKey[];
