import type { Stream } from '../../math/stream';
import { rate } from './mu-law';

/** A note: its waveform at t seconds after it began, pitch in hertz. */
type Voice = (t: number, pitch: number) => number;

const turn = 2 * Math.PI;
/** Seconds in which a note begins, so that it does not click. */
const attack = 0.004;

/** Overtones that die away faster the higher they are, as a string's do. */
const plucked: Voice = (t, pitch) => {
  let sum = 0;
  for (let k = 1; k * pitch < rate / 2; k++)
    sum += (Math.sin(turn * k * pitch * t) / k) * Math.exp(-k * t * 4);
  return sum * 0.6;
};

const tone: Voice = (t, pitch) => 0.6 * Math.sin(turn * pitch * t);

/** Frequency modulation (Chowning 1973): a second sine bends the first, less and less. */
const bell: Voice = (t, pitch) =>
  0.7 *
  Math.exp(-3 * t) *
  Math.sin(turn * pitch * t + 2 * Math.exp(-6 * t) * Math.sin(turn * 1.4 * pitch * t));

export const voices = { plucked, tones: tone, bells: bell } as const;

/** Pitches of the notes, hertz: a pentatonic scale on A3. */
const pitches = [220, 247.5, 275, 330, 371.25, 440];

/** Notes of a tenth to four tenths of a second, one after the other, no two alike: each a little out of tune, more or less loud. -> [samples] in -1 ... 1 */
export function waveOf(voice: Voice, seconds: number, rng: Stream): Float32Array {
  const wave = new Float32Array(seconds * rate);
  const between = (low: number, high: number) => low + (high - low) * rng.next();
  for (let start = 0; start < wave.length;) {
    const pitch = pitches[rng.integer(pitches.length)]! * between(0.98, 1.02);
    const loudness = between(0.5, 1);
    const end = Math.min(wave.length, start + Math.round(rate * between(0.1, 0.4)));
    for (let i = start; i < end; i++) {
      const t = (i - start) / rate;
      wave[i] = loudness * Math.min(1, t / attack) * voice(t, pitch);
    }
    start = end;
  }
  return wave;
}
