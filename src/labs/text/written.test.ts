import { expect, it } from 'vitest';
import { lookedBack, noted } from './written';

it('keeps the eight likeliest and the one that was taken, wherever it stood in line', () => {
  const p = Array.from({ length: 12 }, (_, i) => (12 - i) / 78);
  const rare = noted(p, 10, p);
  expect(rare.instead.map(({ symbol }) => symbol)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 10]);
  expect([rare.rank, rare.chance, rare.drawn]).toEqual([11, 2 / 78, 2 / 78]);
  expect(noted(p, 2).instead).toHaveLength(8);
});

it('names the first among equals, and nothing that has no chance', () => {
  expect(noted([0, 0.5, 0.5, 0], 2).instead.map(({ symbol }) => symbol)).toEqual([1, 2]);
});

it('attention of the last symbol in use is a mean over the heads of each layer', () => {
  // Two layers of two heads over places for 3 symbols, 2 in use: [maps, 3, 3], the second row counts.
  const rows = [
    [0.2, 0.8, 0],
    [0.6, 0.4, 0],
    [1, 0, 0],
    [0.5, 0.5, 0],
  ];
  const weights = Float32Array.from(rows.flatMap((row) => [1, 0, 0, ...row, 0.3, 0.3, 0.4]));
  const { symbols, layers } = lookedBack(weights, 2, [7, 5, 0, 2]);
  expect(symbols).toEqual([7, 5]);
  [
    [0.4, 0.6],
    [0.75, 0.25],
  ].forEach((row, layer) => row.forEach((share, at) => expect(layers[layer]![at]).toBeCloseTo(share, 6)));
});
