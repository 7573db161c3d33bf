import { expect, it } from 'vitest';
import { append } from './curves';

const rows = (...step: number[]) => ({
  step: Float32Array.from(step),
  metrics: { loss: Float32Array.from(step) },
});

it('joins rows, several of one step too', () => {
  expect([...append(rows(1, 2), rows(2, 3)).step]).toEqual([1, 2, 2, 3]);
  expect([...append(rows(1, 2), rows()).step]).toEqual([1, 2]);
});

it('lets a run that has gone back take the place of what it had become', () => {
  const { step, metrics } = append(rows(1, 2, 3, 4), rows(3, 4, 5));
  expect([...step]).toEqual([1, 2, 3, 4, 5]);
  expect([...metrics['loss']!]).toEqual([1, 2, 3, 4, 5]);
});
