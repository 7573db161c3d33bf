import { expect, it } from 'vitest';
import { dots, line, places } from './short-path';

it('a line goes through its places in steps, thirds of a unit each', () => {
  expect(line([[1, 2], [0, 2.34], [3, 2]])).toBe('M3 6l-3 1 9-1'); // prettier-ignore
});

it('dots stand where their places are, and are drawn from the left', () => {
  const drawn = dots(places([3, 1, 0, 2], (x, y) => [10 * x, 10 * y]));
  expect(drawn).toBe('m0 60h0m90-30h0');
});
