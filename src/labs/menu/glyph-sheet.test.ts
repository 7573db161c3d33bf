import { expect, it } from 'vitest';
import { sheetOf } from './glyph-sheet';

it('a sheet of glyphs has twenty in a row, each pixel four wide, ink black and paper white', () => {
  const images = new Float32Array(21 * 4);
  images.set([1, 0, 0, 0.5]); // the first glyph
  images.set([0, 0, 0, 2], 20 * 4); // the last, with more ink than there is
  const { width, height, pixels } = sheetOf(images, 2);
  expect([width, height]).toEqual([20 * 12 + 4, 2 * 12 + 4]);
  const at = (x: number, y: number) => [...pixels.subarray(4 * (y * width + x), 4 * (y * width + x) + 4)];
  expect(at(4, 4)).toEqual([0, 0, 0, 255]);
  expect(at(7, 7)).toEqual([0, 0, 0, 255]);
  expect(at(8, 4)).toEqual([255, 255, 255, 255]);
  expect(at(8, 8)).toEqual([128, 128, 128, 255]);
  expect(at(4 + 4, 16 + 4)).toEqual([0, 0, 0, 255]);
  expect(at(3, 3)).toEqual([255, 255, 255, 255]);
});
