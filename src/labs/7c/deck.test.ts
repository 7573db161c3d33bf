import { expect, it } from 'vitest';
import { digits, errors, mixed, noised, row, size } from './deck';

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
