import { describe, expect, it } from 'vitest';
import { melody, noteSymbols, pitchOf } from '../../data/sound/melody';
import { levels, rate } from '../../data/sound/mu-law';
import { Stream } from '../../math/stream';
import { wave, waveSoFar } from './heard';
import { waitBefore } from '../4c/wait';

/** How loud a pitch is in a sound: the size of its Fourier coefficient. */
const loudness = (sound: Float32Array, hertz: number) => {
  let [re, im] = [0, 0];
  sound.forEach((x, i) => {
    re += x * Math.cos((2 * Math.PI * hertz * i) / rate);
    im += x * Math.sin((2 * Math.PI * hertz * i) / rate);
  });
  return Math.hypot(re, im) / sound.length;
};

describe('a melody', () => {
  const notes = melody(4, new Stream(3));

  it('sounds each note at its pitch, louder than every other key, and never clips', () => {
    const sound = wave(notes, noteSymbols);
    const eighth = sound.length / notes.length;
    const keys = noteSymbols.slice(1);
    notes.forEach((note, at) => {
      if (note === 0) return;
      const heard = sound.subarray(at * eighth, (at + 1) * eighth);
      const loudest = keys.toSorted((a, b) => loudness(heard, pitchOf(b)) - loudness(heard, pitchOf(a)));
      expect(loudest[0]).toBe(noteSymbols[note]);
    });
    expect(Math.max(...sound.map(Math.abs))).toBeLessThan(1);
  });

  it('heard while it is made is the melody heard whole', () => {
    const whole = wave(notes, noteSymbols);
    for (let count = 1; count <= notes.length; count++) {
      const now = waveSoFar(notes.subarray(0, count), noteSymbols);
      expect(now).toEqual(whole.subarray(0, now.length));
      expect(now.length).toBe((whole.length / notes.length) * (count - 1));
    }
  });
});

it('a waveform sounds as it is, sample for sample', () => {
  const symbols = Array.from({ length: levels }, (_, i) => String(i));
  expect(waveSoFar([0, levels - 1], symbols)).toEqual(wave([0, levels - 1], symbols));
});

describe('a piece that is made while it is heard', () => {
  it('begins as soon as a fifth of a second is made where it is made fast', () => {
    expect(waitBefore({ made: 0.2, missing: 3, speed: 5 })).toBe(0);
    expect(waitBefore({ made: 0.1, missing: 3, speed: 5 })).toBeCloseTo(0.02);
  });

  it('begins late enough never to run dry where it is made slowly', () => {
    for (const speed of [0.1, 0.4, 0.9, 1.1]) {
      const [made, all] = [0.13, 3];
      const start = waitBefore({ made, missing: all - made, speed });
      for (let heard = 0; heard < all; heard += 0.01)
        expect(made + speed * (start + heard)).toBeGreaterThanOrEqual(Math.min(all, heard));
    }
  });
});
