import { expect, it } from 'vitest';
import { along, apart, attribute, fade, gray, path, stops } from './walk';

it('a fade begins at a, ends at b, and is half of each in the middle', () => {
  const out = fade(Float32Array.of(0, 1), Float32Array.of(1, 0));
  expect([...out.subarray(0, 2)]).toEqual([0, 1]);
  expect([...out.subarray(-2)]).toEqual([1, 0]);
  expect([...out.subarray(stops - 1, stops + 1)]).toEqual([0.5, 0.5]);
});

it('a path fills each code up with zeros and moves in equal steps', () => {
  const out = path([0, 2], [8, 2]);
  expect(out).toHaveLength(stops * 16);
  expect([out[0], out[16], out[8 * 16]]).toEqual([0, 1, 8]);
  expect(out[1]).toBe(2);
  expect(out[2]).toBe(0);
  expect(along([1], [2], 1.5)[0]).toBe(-2);
});

it('an attribute’s direction leads from the mean of those without it to the mean of those with it', () => {
  // Two numbers a code, then two of spread that do not count.
  const codes = Float32Array.of(0, 0, 9, 9, 2, 4, 9, 9, 4, 4, 9, 9);
  expect(attribute(codes, Uint8Array.of(0, 1, 3), 2, 0)).toEqual([3, 4]);
  expect(attribute(codes, Uint8Array.of(0, 1, 3), 2, 1)).toEqual([3, 2]);
});

it('gray is 0 for black on white and 1 for half of each', () => {
  expect(gray(Float32Array.of(0, 1, 1, 0))).toBe(0);
  expect(gray(Float32Array.of(0.5, 0.5, 0))).toBe(1);
});

it('two pictures are apart by the mean square of what lies between their pixels', () => {
  expect(apart(Float32Array.of(0, 1), Float32Array.of(0.5, 1))).toBe(0.125);
});
