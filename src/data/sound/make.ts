import { Stream } from '../../math/stream';
import type { SoundSet } from '../data';
import { melody, noteSymbols } from './melody';
import { levels, toLevel } from './mu-law';
import { soundOf, type SoundId } from './sounds';
import { voices, waveOf } from './waves';

/** The share of a sound that no step hears: what is measured is measured there. */
const heldShare = 0.1;
const [seconds, bars] = [8, 1200];

/** The sound of that name, the same every time. */
export function makeSound(id: SoundId): SoundSet {
  const rng = new Stream(Stream.seedOf(1, id));
  const { label } = soundOf(id)!;
  const all =
    id === 'melodies'
      ? melody(bars, rng)
      : Uint16Array.from(waveOf(voices[id], seconds, rng), (x) => toLevel(x));
  const symbols =
    id === 'melodies' ? noteSymbols : Array.from({ length: levels }, (_, level) => String(level));
  const cut = Math.floor(all.length * (1 - heldShare));
  return {
    kind: 'sound',
    id,
    label,
    symbols,
    train: all.slice(0, cut),
    held: all.slice(cut),
    perCharacter: 1,
  };
}
