import { expect, it } from 'vitest';
import { covered } from './covered';
import lab from './index';

const eight = (modes: number, metrics: Record<string, number> = {}) =>
  covered({ step: 2000, clusters: 8, metrics: { modes, atFullest: 0.2, ...metrics }, trail: [] });

it('calls seven of eight clusters nearly all, four to six a part, and three or fewer hardly any', () => {
  expect([8, 7, 6, 4, 3, 0].map((modes) => eight(modes).id)).toEqual([
    'most',
    'most',
    'part',
    'part',
    'hardly',
    'hardly',
  ]);
});

it('judges three clusters by the same shares', () => {
  const three = (modes: number) => covered({ step: 1, clusters: 3, metrics: { modes }, trail: [] }).id;
  expect([3, 2, 1].map(three)).toEqual(['most', 'part', 'hardly']);
});

it('tells a heap from a judge who is never fooled', () => {
  expect(eight(0, { atFullest: 1 }).because).toContain('100 percent of its points');
  expect(eight(1, { discriminatorAccuracy: 0.98 }).because).toContain('D is right 98 percent');
  expect(eight(2, { discriminatorAccuracy: 0.5 }).because).toBe('G reaches 2 of 8 clusters.');
});

it('judges data without clusters by the distance, and names no clusters', () => {
  const ring = (jensenShannon: number) => covered({ step: 1, metrics: { jensenShannon }, trail: [] });
  expect([0.1, 0.5, 0.9].map((bits) => ring(bits).id)).toEqual(['most', 'part', 'hardly']);
  expect(ring(0.5).because).toContain('0.50 bits');
  expect(ring(0.5).because).not.toContain('cluster');
});

it('answers with an option that can be chosen', () => {
  const ids = lab.predict.options.map(({ id }) => id);
  for (const modes of [0, 2, 4, 8])
    expect(ids).toContain(lab.predict.answer({ step: 1, clusters: 8, metrics: { modes }, trail: [] }).id);
});
