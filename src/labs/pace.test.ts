import { expect, it } from 'vitest';
import { Pace } from './pace';

/** Frames with these gaps between them, milliseconds -> whether any of them was found too slow */
const slow = (gaps: readonly number[]) => {
  const pace = new Pace();
  let now = 0;
  return gaps.map((gap) => pace.frame((now += gap))).some(Boolean);
};
const frames = (n: number, gap: (i: number) => number) => Array.from({ length: n }, (_, i) => gap(i));

it('sixty frames a second are not slow, nor are twenty-five', () => {
  expect(slow(frames(600, () => 16.7))).toBe(false);
  expect(slow(frames(600, () => 40))).toBe(false);
});

it('one long frame now and then is not slow', () => {
  expect(slow(frames(600, (i) => (i % 10 ? 16 : 400)))).toBe(false);
});

it('frames of more than 50 ms, again and again, are', () => {
  expect(slow(frames(40, () => 60))).toBe(true);
  expect(slow(frames(40, (i) => (i % 2 ? 20 : 90)))).toBe(true);
});

it('a moment at the beginning is not judged', () => {
  expect(slow(frames(20, () => 200))).toBe(false);
});
