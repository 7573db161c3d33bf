import { expect, it } from 'vitest';
import { lineOf } from './line';
import { describe } from './words';

/** A lattice of 3 × 3 codes, decoded. -> [9, 2] */
const lattice = (of: (column: number, row: number) => readonly [number, number]) =>
  Float32Array.from(Array.from({ length: 9 }, (_, i) => of(i % 3, Math.floor(i / 3))).flat());
const bent = lattice((column) => [column, column === 1 ? 1 : 0]);
const flat = lattice((column, row) => [column, row]);

const said = (warp: Float32Array) =>
  describe({
    shown: {
      window: [0, 2, 0, 2],
      real: Float32Array.of(0, 0, 2, 0),
      samples: Float32Array.of(0, 0, 1, 1),
      views: { warp },
      step: 1200,
    },
  } as never);

it('codes of one number make a line, those of two do not', () => {
  expect(lineOf(bent)).toEqual(Float32Array.of(0, 0, 1, 1, 2, 0));
  expect(lineOf(flat)).toBeUndefined();
});

it('the words measure the curve of all codes, or say how much of the sheet lies at the data', () => {
  expect(said(bent)).toContain(
    'generated points lie close to real ones (50 percent). All codes together make one curve, 2.83 long in data units; its ends lie 2.00 apart.',
  );
  expect(said(flat)).toMatch(/a bent sheet; \d+ percent of it lies close to real points/);
});
