import type { Config } from '../../models/model';
import { receptive, tapsOf } from '../../models/wavenet/schedule';
import type { ConeData } from '../../viz/cone';

/** Places on the right of the answer that is looked at first: a few, or all that it hears of them where nothing is masked. */
const beyond = (config: Config): number => (config['mask'] ? 6 : receptive(config));

/** Places of the picture: all that an answer can hear, and a little more on the right. */
export const placesOf = (config: Config): number => firstPlace(config) + 1 + beyond(config);

/** The place that is looked at first. */
export const firstPlace = (config: Config): number => receptive(config) + 1;

/** Through which places of which layers the answer at `at` hears. */
export function coneOf(config: Config, at: number): ConeData {
  const places = placesOf(config);
  const { first, layers } = tapsOf(config);
  const rows = [first, ...layers].map((taps) => taps.map(([, right]) => right));
  const links: [number, number, number][] = [];
  const lit = [Array.from({ length: places }, (_, place) => place === at)];
  for (let row = rows.length - 1; row >= 0; row--) {
    const above = lit[0]!;
    const here = Array<boolean>(places).fill(false);
    const ways = row === 0 ? rows[row]! : [...new Set([0, ...rows[row]!])]; // a gated layer also passes on what it was given
    above.forEach((on, to) => {
      for (const way of on ? ways : []) {
        const from = to + way;
        if (from < 0 || from >= places) continue;
        here[from] = true;
        links.push([row, from, to]);
      }
    });
    lit.unshift(here);
  }
  return { places, at, lit, links };
}

/** How many of the places lie before the answer, and how many at it or after it. */
export function countHeard({ lit, at }: ConeData): { readonly before: number; readonly after: number } {
  const heard = lit[0]!.flatMap((on, place) => (on ? [place] : []));
  return {
    before: heard.filter((place) => place < at).length,
    after: heard.filter((place) => place >= at).length,
  };
}
