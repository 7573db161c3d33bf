import { describe, expect, it } from 'vitest';
import { linesOf } from '../text/lines';
import { kept, type Entry } from './kept';

const run = (steps: readonly number[]) =>
  steps.reduce<readonly Entry[]>((entries, step) => kept(entries, { step, line: `${step}` }), []);

describe('the diary', () => {
  it('keeps the first line of each moment', () => {
    expect(run([0, 4, 9, 12, 20, 26, 60, 61, 130]).map(({ step }) => step)).toEqual([0, 12, 26, 60, 130]);
  });
  it('forgets what came after when the run goes back', () => {
    expect(run([0, 12, 60, 130, 30]).map(({ step }) => step)).toEqual([0, 12, 30]);
  });
});

it('samples of a text are read row by row, line breaks as dots', () => {
  const shown = {
    step: 0,
    window: [0, 1, 0, 1] as const,
    views: {},
    samples: Float32Array.of(1, 2, 0, 2, 0.9, 1),
  };
  expect(linesOf(shown, ['\n', 'a', 'b'], 2)).toEqual(['ab · ', 'baa']);
  expect(linesOf(shown, undefined)).toEqual([]);
});
