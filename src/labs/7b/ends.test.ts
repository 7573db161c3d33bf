import { expect, it } from 'vitest';
import { endsOf, firstEnds } from './ends';
import { choices, pictures, worlds } from './world';

const width = 196;
const own = (n: number) =>
  ({
    set: 'images',
    size: 14,
    images: new Float32Array(n * width).map((_, i) => Math.floor(i / width)),
  }) as const;

it('without own pictures a walk leads from the course’s first digit to its second', () => {
  const ends = endsOf(worlds.digits, undefined);
  expect(ends.count).toBe(choices);
  expect(firstEnds(ends)).toEqual([0, 1]);
  expect(ends.image(1)).toEqual(pictures(worlds.digits).images.subarray(width, 2 * width));
});

it('one own picture walks to the course’s first digit, two to each other', () => {
  const one = endsOf(worlds.digits, own(1));
  expect(firstEnds(one)).toEqual([0, 1]);
  expect([one.name(0), one.name(1)]).toEqual(['your picture 1', endsOf(worlds.digits, undefined).name(0)]);
  expect(firstEnds(endsOf(worlds.digits, own(3)))).toEqual([1, 2]);
});

it('of too many own pictures the last can be chosen, by their own numbers', () => {
  const ends = endsOf(worlds.digits, own(choices + 2));
  expect(ends.own).toBe(choices);
  expect(ends.name(0)).toBe('your picture 3');
  expect(ends.image(0)[0]).toBe(2);
});
