import { expect, it } from 'vitest';
import type { Seen } from '../show';
import { crookedness, pathsOf, stageAt, stagesIn } from './stages';

/** Two points in three stages: one goes straight to the right, one goes up and then right. */
const shown = {
  samples: Float32Array.of(2, 0, 1, 1),
  stages: Float32Array.of(0, 0, 0, 0, 1, 0, 0, 1, 2, 0, 1, 1),
} as unknown as NonNullable<Seen['shown']>;

it('stages and paths are the same numbers, by stage and by point', () => {
  expect(stagesIn({ shown })).toBe(3);
  expect([...stageAt({ shown }, 1)!]).toEqual([1, 0, 0, 1]);
  expect(pathsOf({ shown }, 5).map((path) => [...path])).toEqual([
    [0, 0, 1, 0, 2, 0],
    [0, 0, 0, 1, 1, 1],
  ]);
});

it('a straight way has a crookedness of 1, a right angle the square root of 2', () => {
  const [straight, bent] = pathsOf({ shown }, 2);
  expect(crookedness([straight!])).toBeCloseTo(1, 6);
  expect(crookedness([bent!])).toBeCloseTo(Math.SQRT2, 6);
});
