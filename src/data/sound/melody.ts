import type { Stream } from '../../math/stream';

/** C4 to E5, the white keys. */
export const keys = ['C4', 'D4', 'E4', 'F4', 'G4', 'A4', 'B4', 'C5', 'D5', 'E5'] as const;
/** What an eighth of a bar may hold: a key struck, or the last one sounding on. */
export const noteSymbols: readonly string[] = ['hold', ...keys];

/** Eighths that each note of a bar lasts. */
const rhythms = [
  [2, 2, 2, 2],
  [1, 1, 2, 1, 1, 2],
  [2, 2, 4],
  [1, 1, 1, 1, 2, 2],
  [2, 1, 1, 4],
] as const;
/** Where a bar may begin: C, E, G. */
const triad = [0, 2, 4] as const;
/** Steps of the scale that a melody goes from one note to the next, at most. */
const leap = 2;

/**
 * Melodies by rule, in eighths: a bar takes one of five rhythms, begins on C, E or G, and goes on by at most two
 * steps of the scale; and every bar is played twice. -> [16 * bars] numbers of symbols
 */
export function melody(bars: number, rng: Stream): Uint16Array {
  const out = new Uint16Array(16 * bars);
  for (let bar = 0; bar < bars; bar++) {
    let key: number = triad[rng.integer(triad.length)]!;
    let at = 16 * bar;
    for (const eighths of rhythms[rng.integer(rhythms.length)]!) {
      out[at] = 1 + key;
      at += eighths;
      key = Math.max(0, Math.min(keys.length - 1, key + rng.integer(2 * leap + 1) - leap));
    }
    out.copyWithin(16 * bar + 8, 16 * bar, 16 * bar + 8);
  }
  return out;
}

/** Frequency of a key, hertz, in equal temperament on A4 = 440 Hz. */
export function pitchOf(key: string): number {
  const white: Readonly<Record<string, number>> = { C: -9, D: -7, E: -5, F: -4, G: -2, A: 0, B: 2 };
  return 440 * 2 ** (white[key[0]!]! / 12 + Number(key.slice(1)) - 4);
}
