import { expect, it } from 'vitest';
import { Pace } from './pace';

/** Frames with these gaps between them, milliseconds -> whether the page was found too slow */
const slow = (frames: number, gap: (frame: number) => number) => {
  const pace = new Pace();
  let now = 0;
  return Array.from({ length: frames }, (_, i) => pace.frame((now += gap(i)))).some(Boolean);
};

it('sixty frames a second are not slow, nor are twenty-five', () => {
  expect(slow(600, () => 16.7)).toBe(false);
  expect(slow(600, () => 40)).toBe(false);
});

it('one long frame now and then is not slow, however long', () => {
  expect(slow(600, (i) => (i % 60 ? 16 : 400))).toBe(false);
  expect(slow(600, (i) => (i === 300 ? 5000 : 16))).toBe(false);
});

it('frames of more than 50 ms, again and again, are, also with quick ones between', () => {
  expect(slow(40, () => 60)).toBe(true);
  expect(slow(6, () => 3000)).toBe(true);
  expect(slow(100, (i) => (i % 4 ? 16 : 90))).toBe(true);
});

it('the first moments are not judged', () => {
  expect(slow(9, () => 200)).toBe(false);
});
