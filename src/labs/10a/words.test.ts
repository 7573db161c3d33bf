import { expect, it } from 'vitest';
import { predict, scheduleNamed } from './words';

it('half way the linear schedule keeps 7 % of the data’s variance, the cosine one 49 %', () => {
  const kept = (['linear', 'cosine'] as const).map((name) => Math.round(100 * scheduleNamed(name)[50]!));
  expect(kept).toEqual([7, 49]);
  const { id, because } = predict.answer({ step: 0, metrics: {}, trail: [] });
  expect(id).toBe('cosine');
  expect(because).toMatch(/keeps? 49/);
});
