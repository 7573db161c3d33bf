import { expect, it } from 'vitest';
import { nextEnd } from './driver';

it.each([
  ['to its end', 240, 1000, 1000],
  ['on from its end', 1000, 1000, 2000],
  ['to the next end, where Step went beyond', 1010, 1000, 2000],
  ['on from a loaded model as old as the next end', 2000, 1000, 3000],
])('a run goes %s', (_, step, until, end) => expect(nextEnd(step, until, 1000)).toBe(end));
