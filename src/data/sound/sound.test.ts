import { describe, expect, it } from 'vitest';
import { makeSound } from './make';
import { keys, noteSymbols, pitchOf } from './melody';
import { fromLevel, levels, toLevel } from './mu-law';
import { sounds } from './sounds';

describe('mu-law', () => {
  it('gives back the level it came from, and covers -1 to 1', () => {
    for (let level = 0; level < levels; level++) expect(toLevel(fromLevel(level))).toBe(level);
    expect([toLevel(-1), toLevel(1)]).toEqual([0, levels - 1]);
  });

  it('is finer where it is quiet', () => {
    const wide = (level: number) => fromLevel(level + 1) - fromLevel(level);
    expect(wide(levels / 2)).toBeLessThan(wide(levels - 3) / 10);
  });
});

describe('melodies', () => {
  it('play every bar twice, begin it on C, E or G, and go by at most two steps', () => {
    const { train } = makeSound('melodies');
    const triad = ['C4', 'E4', 'G4'];
    for (let at = 0; at + 16 <= train.length; at += 16) {
      const bar = [...train.subarray(at, at + 8)];
      expect([...train.subarray(at + 8, at + 16)]).toEqual(bar);
      expect(triad).toContain(noteSymbols[bar[0]!]);
      const notes = bar.filter((symbol) => symbol > 0);
      notes.slice(1).forEach((note, i) => expect(Math.abs(note - notes[i]!)).toBeLessThanOrEqual(2));
    }
  });

  it('are tuned to A4 = 440 Hz', () => {
    expect(pitchOf('A4')).toBe(440);
    expect(pitchOf('C5') / pitchOf('C4')).toBeCloseTo(2, 6);
    const pitches = keys.map(pitchOf);
    expect(pitches).toEqual(pitches.toSorted((a, b) => a - b));
  });
});

it.each(sounds)('$id is the same every time, in symbols of its own, a tenth of it held out', ({ id }) => {
  const [a, b] = [makeSound(id), makeSound(id)];
  expect(a.train).toEqual(b.train);
  expect(Math.max(...a.train)).toBeLessThan(a.symbols.length);
  expect(a.held.length / (a.held.length + a.train.length)).toBeCloseTo(0.1, 2);
});
