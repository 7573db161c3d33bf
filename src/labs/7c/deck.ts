import { dataSet } from '../../data/registry';
import { oddities } from '../../data/glyphs/odd';
import { Stream } from '../../math/stream';

/** Pictures in a row: as many as the view `rebuild` takes. */
export const row = 8;
/** Pixels per side. */
export const size = 14;
const width = size * size;

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

/** Four digits, then four drawings that are none; with the names of the latter. */
export function mixed(deal: number): { readonly images: Float32Array; readonly names: readonly string[] } {
  const images = digits(deal);
  const odd = oddities(size);
  odd.forEach(({ image }, i) => images.set(image, (4 + i) * width));
  return { images, names: [...Array<string>(4).fill('a digit'), ...odd.map(({ name }) => name)] };
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
