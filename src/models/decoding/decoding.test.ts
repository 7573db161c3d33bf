import { describe, expect, it } from 'vitest';
import { widen, type Beam } from './beam';
import { choices, entropy, pick, plain, softmax } from './decoding';

const logits = [2, 1, 0, -1];
const rounded = (p: ArrayLike<number>) => Array.from(p, (q) => +q.toFixed(6));

describe('choosing the next symbol', () => {
  it('softmax is exp in proportion, and temperature divides the logits', () => {
    const sum = logits.reduce((s, a) => s + Math.exp(a / 2), 0);
    expect(rounded(softmax(logits, 2))).toEqual(logits.map((a) => +(Math.exp(a / 2) / sum).toFixed(6)));
    expect(softmax([1000, 0])[0]).toBe(1);
  });

  it('temperature 0 is certain of the likeliest, the first among equals', () => {
    expect([...choices([1, 3, 3], { ...plain, temperature: 0 })]).toEqual([0, 1, 0]);
  });

  it('top-k keeps the k likeliest in their proportions', () => {
    const [a, b] = softmax(logits);
    expect(rounded(choices(logits, { ...plain, topK: 2 }))).toEqual(
      rounded([a! / (a! + b!), b! / (a! + b!), 0, 0]),
    );
  });

  it('top-p keeps the fewest that reach the share, at least one', () => {
    expect(choices(logits, { ...plain, topP: 0.6 }).filter((p) => p > 0)).toHaveLength(1);
    expect(choices(logits, { ...plain, topP: 0.7 }).filter((p) => p > 0)).toHaveLength(2);
    expect(choices(logits, { ...plain, topP: 0 }).filter((p) => p > 0)).toHaveLength(1);
  });

  it('a draw falls on each symbol in proportion, also at the very end', () => {
    expect([0, 0.24, 0.26, 0.99].map((u) => pick([0.25, 0.75, 0], u))).toEqual([0, 0, 1, 1]);
    expect(pick([0.5, 0.499999], 0.9999999)).toBe(1);
  });

  it('entropy is 0 for certainty and log2 of the number for equal chances', () => {
    expect(entropy([1, 0])).toBe(0);
    expect(entropy([0.25, 0.25, 0.25, 0.25])).toBe(2);
  });
});

it('a beam finds a likelier text than greedy choice does, where the first step misleads', () => {
  // After 0 the next symbol is certain; after 1 it is a coin toss. 1 is the likelier first symbol.
  const next = (tokens: readonly number[]) =>
    tokens.length === 0 ? [0.4, 0.6] : tokens[0] === 0 ? [1, 1e-9] : [0.5, 0.5];
  const logitsOf = (tokens: readonly number[]) => next(tokens).map(Math.log);
  const search = (width: number) => {
    let beams: readonly Beam[] = [{ tokens: [], score: 0 }];
    for (let i = 0; i < 2; i++) beams = widen(beams, width, logitsOf);
    return beams[0]!;
  };
  expect(search(1).tokens[0]).toBe(1);
  expect(search(2).tokens).toEqual([0, 0]);
  expect(Math.exp(search(2).score)).toBeCloseTo(0.4, 6);
});
