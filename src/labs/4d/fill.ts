import { Stream } from '../../math/stream';

/** Pixels on a side, and in all. */
export const size = 14;
export const count = size * size;
/** Pictures that are drawn at once: as the family's view `fill`. */
export const rows = 9;

/** What the view `fill` is given. */
export interface Fill {
  /** Grays of known pixels. [count] */
  readonly known: readonly number[];
  /** 1 where a pixel is known. [count] */
  readonly fixed: readonly number[];
  /** Draws for every pixel of every picture. [rows * count] */
  readonly draws: readonly number[];
  readonly temperature: number;
}

const none = Array<number>(count).fill(0);

/** Fresh draws, for a picture of which nothing is known. */
export const empty = (deal: number): Fill => ({
  known: none,
  fixed: none,
  draws: drawsOf(deal),
  temperature: 1,
});

/** In thousandths, so that a recording can keep them. */
export function drawsOf(deal: number): readonly number[] {
  const rng = new Stream(Stream.seedOf(deal, 'pixels'));
  return Array.from({ length: rows * count }, () => rng.integer(1000) / 1000);
}

export const packed = ({ known, fixed, draws, temperature }: Fill): readonly number[] => [
  ...known,
  ...fixed,
  ...draws,
  temperature,
];

export function unpacked(numbers: ArrayLike<number> | undefined): Fill {
  if (!numbers) return empty(1);
  const all = Array.from(numbers);
  return {
    known: all.slice(0, count),
    fixed: all.slice(count, 2 * count),
    draws: all.slice(2 * count, (2 + rows) * count),
    temperature: all.at(-1)!,
  };
}

/** What the view `fill` gave: pictures [rows, count], and the chance of each gray at each pixel of the first [count][grays]. */
export function filled(view: Float32Array | undefined) {
  if (!view) return undefined;
  const images = view.subarray(0, rows * count);
  const chances = view.subarray(rows * count);
  const grays = chances.length / count;
  return {
    images,
    grays,
    chancesAt: (pixel: number): readonly number[] =>
      Array.from(chances.subarray(pixel * grays, (pixel + 1) * grays)),
  };
}

/** The gray that is expected: grays weighed by their chances. */
export const expected = (chances: readonly number[]): number =>
  chances.reduce((sum, p, gray) => sum + (p * gray) / (chances.length - 1), 0);

/** The first picture up to `pixel`, which is this gray: what comes after it is drawn anew. */
export function choose(fill: Fill, image: ArrayLike<number>, pixel: number, gray: number): Fill {
  const here = (at: number) => at <= pixel;
  return {
    ...fill,
    known: none.map((_, at) => (at === pixel ? gray : here(at) ? image[at]! : 0)),
    fixed: none.map((_, at) => (here(at) ? 1 : 0)),
  };
}

/** The top rows of a picture are known. */
export const keepTop = (fill: Fill, image: ArrayLike<number>): Fill => ({
  ...fill,
  known: none.map((_, at) => (at < count / 2 ? image[at]! : 0)),
  fixed: none.map((_, at) => (at < count / 2 ? 1 : 0)),
});
