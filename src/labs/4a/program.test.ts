import { describe, expect, it } from 'vitest';
import { Stream } from '../../math/stream';
import { length, repairs, tally, text } from './program';

const runs = 20_000;
const crashes = (id: string) =>
  tally(
    repairs.find((repair) => repair.id === id)!,
    runs,
    new Stream(1),
  ).crashed / runs;

/** The share by hand: how probable it is that the walk over pairs stands at the last word with a word still to write. */
function exact(steps: number): number {
  const words = text.split(' ');
  const next = (word: string) =>
    words.flatMap((w, i) => (w === word && i + 1 < words.length ? [words[i + 1]!] : []));
  let at = new Map<string, number>();
  for (const word of words.slice(0, -1)) at.set(word, (at.get(word) ?? 0) + 1 / (words.length - 1));
  let crashed = 0;
  for (let i = 0; i < steps; i++) {
    const then = new Map<string, number>();
    for (const [word, p] of at) {
      const followers = next(word);
      if (followers.length === 0) crashed += p;
      for (const follower of followers) then.set(follower, (then.get(follower) ?? 0) + p / followers.length);
    }
    at = then;
  }
  return crashed;
}

describe('the printed program', () => {
  it('crashes in 64 percent of 20,000 runs, as its chances say', () => {
    expect(exact(length)).toBeCloseTo(0.6444, 4);
    expect(Math.abs(crashes('printed') - exact(length))).toBeLessThan(0.012);
    expect(Math.round(100 * crashes('printed'))).toBe(64);
  });
  it('is not repaired by writing less, nor by trying again', () => {
    expect(Math.abs(crashes('shorter') - exact(length / 2))).toBeLessThan(0.012);
    expect(Math.abs(crashes('again') - exact(length) ** 2)).toBeLessThan(0.012);
  });
  it.each(['end', 'backoff'])('with %s never crashes', (id) => expect(crashes(id)).toBe(0));
  it('with an end token may stop early, and only after the word that ended the text', () => {
    const { texts } = tally(
      repairs.find(({ id }) => id === 'end')!,
      50,
      new Stream(2),
    );
    for (const written of texts) {
      const words = written.split(' ');
      expect(words.length === length + 1 || words.at(-1) === 'away').toBe(true);
    }
  });
});
