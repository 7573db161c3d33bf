import { expect, it } from 'vitest';
import { Stream } from '../math/stream';
import { fromBase64, toBase64, toShortBase64 } from './base64';

const rng = new Stream(3);
const numbers = Float32Array.from({ length: 501 }, () => rng.gauss());

it('numbers come back from base64 bit for bit', () => {
  expect(fromBase64(toBase64(numbers))).toEqual(numbers);
  expect(fromBase64(toBase64(new Float32Array()))).toEqual(new Float32Array());
});

it('and from half the room within half a step of the largest over 32,767', () => {
  const { values, scale } = toShortBase64(numbers);
  expect(values.length).toBeLessThan(0.51 * toBase64(numbers).length);
  expect(scale).toBeCloseTo(Math.max(...numbers.map(Math.abs)) / 32767, 10);
  const back = fromBase64(values, scale);
  back.forEach((number, i) => expect(Math.abs(number - numbers[i]!)).toBeLessThanOrEqual(0.501 * scale));
  expect([...fromBase64(toShortBase64(new Float32Array(3)).values, 1)]).toEqual([0, 0, 0]);
});

it('what is cut off is refused', () => {
  expect(() => fromBase64(btoa('abc'))).toThrow('3 bytes are not a whole number of numbers of 4 bytes');
  expect(() => fromBase64(btoa('abc'), 1)).toThrow('3 bytes are not a whole number of numbers of 2 bytes');
});
