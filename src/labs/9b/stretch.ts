/** A monotone curve y = g(x) of straight pieces, and what it makes of a histogram: no bar loses or gains area. */

/** Knots stand at equal distances over x from 0 to 1; y lies between 0 and 2. */
export const knots = 7;
export const highest = 2;
/** The curve must climb by at least this from knot to knot: where it turned back, two x would share one y. */
export const leastRise = 0.03;
/** Bars of the histogram; a whole number of them for each piece of the curve. */
export const bars = 12;

/** Heights of the curve at the knots, ascending. [knots] */
export type Heights = readonly number[];

export const straight: Heights = Array.from({ length: knots }, (_, i) => i / (knots - 1));

export type Shape = 'even' | 'bell';

/** One bar before and after: the same area, another width. */
export interface Bar {
  /** Left and right edge on the x axis, and on the y axis. */
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly area: number;
  /** Area / width on either axis. */
  readonly before: number;
  readonly after: number;
  /** Width after / width before: the slope of the curve. */
  readonly stretch: number;
}

/** The height of the curve at x. x: 0 .. 1 */
export function curveAt(heights: Heights, x: number): number {
  const at = Math.min(knots - 2, Math.floor(x * (knots - 1)));
  const share = x * (knots - 1) - at;
  return heights[at]! + (heights[at + 1]! - heights[at]!) * share;
}

/** Knot i moved to `height`, as far as its neighbors let it: the curve keeps climbing. */
export function moved(heights: Heights, i: number, height: number): Heights {
  const low = i === 0 ? 0 : heights[i - 1]! + leastRise;
  const high = i === knots - 1 ? highest : heights[i + 1]! - leastRise;
  const rounded = Math.round(height * 100) / 100;
  return heights.map((old, j) => (j === i ? Math.min(high, Math.max(low, rounded)) : old));
}

/** The share of the data in each of n bars between 0 and 1; sums to 1. */
function shares(shape: Shape): number[] {
  const density = (x: number) => (shape === 'even' ? 1 : Math.exp(-((x - 0.5) ** 2) / (2 * 0.17 ** 2)));
  const raw = Array.from({ length: bars }, (_, i) => density((i + 0.5) / bars));
  const whole = raw.reduce((a, b) => a + b);
  return raw.map((value) => value / whole);
}

/** Each bar, before and after. [bars] */
export function stretched(heights: Heights, shape: Shape): Bar[] {
  return shares(shape).map((area, i) => {
    const x = [i / bars, (i + 1) / bars] as const;
    const y = [curveAt(heights, x[0]), curveAt(heights, x[1])] as const;
    const stretch = (y[1] - y[0]) * bars;
    return { x, y, area, before: area * bars, after: area / (y[1] - y[0]), stretch };
  });
}

/** `0,0.2,0.4,0.5,0.6,0.8,1`, or undefined where that is no curve that climbs from knot to knot. */
export function readHeights(text: string): Heights | undefined {
  const heights = text.split(',').map(Number);
  const fits =
    heights.length === knots &&
    heights.every((y, i) => y >= 0 && y <= highest && (i === 0 || y - heights[i - 1]! >= leastRise - 1e-9));
  return fits ? heights : undefined;
}
