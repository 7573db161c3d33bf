import { expect, it } from 'vitest';
import { beside, digits, errors, mixed, noised, ownDeck, row, size, width } from './deck';

it('noise of deviation 0 leaves digits as they are; a stronger one moves the same pixels farther', () => {
  const clean = digits(1);
  expect(noised(clean, 0, 1)).toEqual(clean);
  const [weak, strong] = [0.1, 0.2].map((deviation) => noised(clean, deviation, 1)[5]! - clean[5]!);
  expect(strong).toBeCloseTo(2 * weak!, 5);
});

it('a mixed row holds four digits and four drawings that are none', () => {
  const { images, names } = mixed(1);
  expect(images).toHaveLength(row * size * size);
  expect(names.filter((name) => name === 'a digit')).toHaveLength(4);
  expect(new Set(names).size).toBe(5);
});

it('errors are mean squares, picture by picture', () => {
  const one = new Float32Array(196).fill(0.5);
  expect(errors(one, new Float32Array(196))).toEqual([0.25]);
});

it('the last of the reader’s own pictures come first, earlier ones with each deal, and the last again', () => {
  const own = new Float32Array(3 * width).map((_, i) => Math.floor(i / width));
  const shades = (deal: number, count: number) =>
    Array.from({ length: count }, (_, i) => ownDeck(own, deal, count).images[i * width]);
  expect(shades(1, 2)).toEqual([1, 2]);
  expect(shades(2, 2)).toEqual([2, 0]);
  expect(ownDeck(own, 1, row).names).toEqual(['your picture 1', 'your picture 2', 'your picture 3']);
  const { images, names } = beside(1, ownDeck(own, 2, 2));
  expect(images.subarray(0, 4 * width)).toEqual(digits(1).subarray(0, 4 * width));
  expect(names.slice(4)).toEqual(['your picture 3', 'your picture 1']);
});
