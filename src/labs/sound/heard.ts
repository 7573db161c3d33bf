import { noteSymbols, pitchOf } from '../../data/sound/melody';
import { fromLevel, rate } from '../../data/sound/mu-law';
import { voices } from '../../data/sound/waves';
import type { Lane } from '../../viz/wave';

/** Seconds that an eighth lasts. */
const eighth = 0.16;

/** Whether these symbols are notes, not levels. */
export const areNotes = (symbols: readonly string[]): boolean => symbols[0] === noteSymbols[0];

/** Symbols a second. */
export const paceOf = (symbols: readonly string[]): number => (areNotes(symbols) ? 1 / eighth : rate);

/** Where each note begins, how long it lasts, and which it is. */
function notesIn(
  numbers: ArrayLike<number>,
): readonly (readonly [from: number, length: number, number: number])[] {
  const starts = Array.from(numbers, (number, at) => [at, number] as const).filter(
    ([, number]) => number > 0,
  );
  return starts.map(([at, number], i) => [at, (starts[i + 1]?.[0] ?? numbers.length) - at, number]);
}

/** Symbols as they look: a line of levels, or bars. */
export function look(numbers: ArrayLike<number>, symbols: readonly string[]): Pick<Lane, 'wave' | 'notes'> {
  if (!areNotes(symbols)) return { wave: Array.from(numbers, fromLevel) };
  const top = symbols.length - 1;
  return { notes: notesIn(numbers).map(([at, length, number]) => [at, length, (number - 1) / (top - 1)]) };
}

/** Symbols as they sound, `rate` samples a second. */
export function wave(numbers: ArrayLike<number>, symbols: readonly string[]): Float32Array {
  if (!areNotes(symbols)) return Float32Array.from(numbers, fromLevel);
  const each = Math.round(eighth * rate);
  const out = new Float32Array(numbers.length * each);
  for (const [from, length, number] of notesIn(numbers)) {
    const pitch = pitchOf(symbols[number]!);
    for (let i = 0; i < length * each; i++) {
      const left = length * each - i;
      out[from * each + i] = Math.min(1, i / 20, left / 100) * 0.8 * voices.plucked(i / rate, pitch);
    }
  }
  return out;
}

/** Of symbols that more will follow, what can be heard already: all but the last eighth, whose end depends on the next note. */
export function waveSoFar(numbers: ArrayLike<number>, symbols: readonly string[]): Float32Array {
  const all = wave(numbers, symbols);
  return areNotes(symbols) ? all.subarray(0, all.length - Math.round(eighth * rate)) : all;
}

export { rate };

/** Symbols of a file: three seconds, or sixteen bars; less where each takes long to make. */
export const fileLength = (symbols: readonly string[], quick: boolean): number =>
  areNotes(symbols) ? 128 : quick ? 12_000 : 1000;
