import { describe, expect, it } from 'vitest';
import { attend, firstQuery, readVector, tokens } from './attend';

describe('attention by hand', () => {
  it('scores are products over the root of 2, weights their softmax, the rest a mix', () => {
    const { scores, weights, mixed } = attend([1, 0], tokens);
    expect(scores[0]).toBeCloseTo(0.9 / Math.SQRT2, 12);
    const sum = scores.reduce((all, s) => all + Math.exp(s), 0);
    weights.forEach((w, i) => expect(w).toBeCloseTo(Math.exp(scores[i]!) / sum, 12));
    expect(mixed[1]).toBeCloseTo(-0.6 * weights[0]! + 0.3 * weights[1]! + 0.9 * weights[2]!, 12);
  });

  it('is nearly all on one word when the question is ten times as long, as the lab claims', () => {
    const largest = (factor: number) => Math.max(...attend(firstQuery, tokens, factor).weights);
    expect(largest(1)).toBeLessThan(0.6);
    expect(largest(10)).toBeGreaterThan(0.98);
  });

  it('spreads evenly when the question is zero', () => {
    for (const w of attend([0, 0], tokens).weights) expect(w).toBeCloseTo(1 / 3, 12);
  });

  it('reads a vector from a link, and nothing that is none', () => {
    expect(readVector('0.5,-1.25')).toEqual([0.5, -1.25]);
    for (const bad of ['', '1', '1,2,3', 'a,b', '9,9', ',']) expect(readVector(bad), bad).toBeUndefined();
  });
});
