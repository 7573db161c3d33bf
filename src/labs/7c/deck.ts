import { dataSet } from '../../data/registry';
import { endToEnd } from '../../data/end-to-end';
import { oddities } from '../../data/glyphs/odd';
import { Stream } from '../../math/stream';

/** Pictures in a row: as many as the view `rebuild` takes. */
export const row = 8;
/** Pixels per side. */
export const size = 14;
/** Pixels in a picture. */
export const width = size * size;

/** Eight digits, new for each deal. -> [8, 196] */
export function digits(deal: number): Float32Array {
  const set = dataSet({ set: 'digits-14' });
  if (set.kind !== 'glyphs') throw new Error('Lab 7C deals glyphs.');
  return set.draw(row, new Stream(Stream.seedOf(deal, 'deck'))).images;
}

/** Each pixel with normal noise of this deviation, the same draws for each deviation. */
export function noised(clean: Float32Array, deviation: number, deal: number): Float32Array {
  const stream = new Stream(Stream.seedOf(deal, 'noise'));
  return clean.map((value) => value + deviation * stream.gauss());
}

export interface Deck {
  /** [n, 196], n at most `row` */
  readonly images: Float32Array;
  readonly names: readonly string[];
}

/** Digits in a mixed row; what may be odd comes after them. */
export const plain = row / 2;
const aDigit = 'a digit';

/** Four digits, then four drawings that are none. */
export function mixed(deal: number): Deck {
  const odd = oddities(size);
  return beside(deal, {
    images: endToEnd(odd.map(({ image }) => image)),
    names: odd.map(({ name }) => name),
  });
}

/** Four digits, then other pictures. */
export const beside = (deal: number, { images, names }: Deck): Deck => ({
  images: endToEnd([digits(deal).subarray(0, plain * width), images]),
  names: [...Array<string>(plain).fill(aDigit), ...names],
});

/** At most `count` of the learner's own pictures, the last ones first, earlier ones with each deal. own: [n, 196] */
export function ownDeck(own: Float32Array, deal: number, count: number): Deck {
  const n = own.length / width;
  const shown = Math.min(n, count);
  const picks = Array.from({ length: shown }, (_, i) => (((i - deal * shown) % n) + n) % n);
  return {
    images: endToEnd(picks.map((i) => own.subarray(i * width, (i + 1) * width))),
    names: picks.map((i) => `your picture ${(i + 1).toLocaleString('en-US')}`),
  };
}

/** Mean squared difference per pixel, for each picture. */
export const errors = (a: Float32Array, b: Float32Array): number[] =>
  Array.from({ length: a.length / width }, (_, i) => {
    let sum = 0;
    for (let k = i * width; k < (i + 1) * width; k++) sum += (a[k]! - b[k]!) ** 2;
    return sum / width;
  });

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** How many of these errors are smaller than one. */
export const below = (usual: readonly number[], error: number): number =>
  usual.filter((each) => each < error).length;
