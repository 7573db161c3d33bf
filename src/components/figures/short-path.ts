/** Paths of many points in few characters: each digit is weight on the page. Draw them with `transform={small}`. */

type Place = readonly [x: number, y: number];

/** Whole numbers of this many in a unit of the picture. */
export const perUnit = 3;
export const small = `scale(${1 / perUnit})`;

const whole = ([x, y]: Place): Place => [Math.round(perUnit * x), Math.round(perUnit * y)];
/** From place to place, with no space before a sign. */
const step = ([x, y]: Place, [fromX, fromY]: Place) => `${x - fromX} ${y - fromY}`.replaceAll(' -', '-');
const start: Place = [0, 0];

/** One line through all places. */
export function line(places: readonly Place[]): string {
  const [first = start, ...rest] = places.map(whole);
  const steps = rest.map((to, i) => step(to, rest[i - 1] ?? first));
  return `M${step(first, start)}l${steps.join(' ').replaceAll(' -', '-')}`;
}

/** A dot at each place, where the stroke's ends are round: from the left to the right, so that steps are short. */
export const dots = (places: readonly Place[]): string =>
  places
    .map(whole)
    .sort(([x], [other]) => x - other)
    .map((at, i, all) => `m${step(at, all[i - 1] ?? start)}h0`)
    .join('');

/** [n, 2] as places of a picture. */
export const places = (points: readonly number[], at: (x: number, y: number) => Place): Place[] =>
  Array.from({ length: points.length / 2 }, (_, i) => at(points[2 * i]!, points[2 * i + 1]!));
