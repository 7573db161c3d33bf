import { expect, it } from 'vitest';
import { copiedShare, knownLines, linesOf, spansOf } from './copied';

const source = 'the cat sat on the mat and the cat ran away';

it('finds the longest stretches that occur in the source, and leaves the rest as new', () => {
  const spans = spansOf('a cat sat on a mat', source, 6);
  expect(spans).toEqual([
    { text: 'a', copied: false },
    { text: ' cat sat on ', copied: true },
    { text: 'a mat', copied: false },
  ]);
  expect(copiedShare(spans)).toBeCloseTo(12 / 18, 6);
});

it('calls nothing copied that is shorter than the least', () => {
  expect(spansOf('cat mat', source, 5)).toEqual([{ text: 'cat mat', copied: false }]);
  expect(copiedShare([])).toBe(0);
});

it('marks the lines of a list that are known, and leaves the unfinished last one unmarked', () => {
  expect(linesOf('bath\nbathing\nyork', 'york\nbath\n')).toEqual([
    { text: 'bath\n', copied: true },
    { text: 'bathing\n', copied: false },
    { text: 'york', copied: false },
  ]);
});

it('counts the whole lines of a list that are known, without the unfinished last one', () => {
  expect(knownLines('bath\nbathing\n\nyork\nlon', 'york\nbath\nlondon\n')).toEqual({ known: 2, all: 3 });
});
