import { expect, it } from 'vitest';
import { ink, inkLine } from './brush';

it('a touch leaves full ink where it lands, none two pixels away, and never takes ink off', () => {
  const one = ink(new Float32Array(49), 7, 3.5, 3.5);
  expect(one[24]).toBe(1);
  expect(one[22]).toBe(0);
  const two = ink(one, 7, 0.5, 0.5);
  one.forEach((value, i) => expect(two[i]).toBeGreaterThanOrEqual(value));
});

it('a quick stroke has no gap', () => {
  const line = inkLine(new Float32Array(196), 14, [1, 7.5], [13, 7.5]);
  for (let x = 1; x < 13; x++) expect(line[7 * 14 + x]).toBeGreaterThan(0.9);
});
