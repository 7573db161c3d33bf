import { expect, it } from 'vitest';
import { legible } from './legible';

const reading = (...pictures: readonly (readonly [digit: number, sure: number])[]) => ({
  digits: Uint8Array.from(pictures, ([digit]) => digit),
  confidence: Float32Array.from(pictures, ([, sure]) => sure),
});

it('a picture is readable from more than even confidence on', () => {
  expect(legible(reading([3, 0.9], [4, 0.5], [3, 0.51], [7, 0.2]))).toEqual({ readable: 0.5, classes: 1 });
});

it('a digit is made when it is at least 2 % of what can be read', () => {
  const many = (other: number) =>
    reading(...Array.from({ length: 200 }, (_, i) => [i < other ? 8 : 1, 0.99] as const));
  expect(legible(many(4)).classes).toBe(2);
  expect(legible(many(3)).classes).toBe(1);
});

it('of nothing readable no digit is made', () => {
  expect(legible(reading([1, 0.1], [2, 0.3]))).toEqual({ readable: 0, classes: 0 });
});
