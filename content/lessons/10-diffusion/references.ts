import type { PaperKey } from '../../../src/models/papers';

/** In the order in which the lesson first cites them. */
export const references = [
  'sohl-dickstein-2015',
  'ho-2020',
  'nichol-2021',
  'salimans-ho-2022',
  'peebles-2022',
  'song-2020-ddim',
  'karras-2022',
  'vincent-2011',
  'song-ermon-2019',
  'song-2020-sde',
  'du-mordatch-2019',
  'hinton-2002',
  'gutmann-2010',
  'grathwohl-2019',
  'rombach-2021',
  'dhariwal-2021',
  'kong-2020',
  'austin-2021',
  'lipman-2022',
  'liu-2022',
  'ho-salimans-2022',
  'lugmayr-2022',
  'song-2023',
  'tong-2023',
] as const satisfies readonly PaperKey[];
