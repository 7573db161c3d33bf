import { expect, it } from 'vitest';
import { noteSymbols } from '../../data/sound/melody';
import { about as gan } from '../../models/gan/about';
import { about as gpt } from '../../models/gpt/about';
import { about as wavenet } from '../../models/wavenet/about';
import type { Driver } from '../driver';
import type { LabState } from '../state/lab-state';
import { samplesFile } from './samples';

const driver = (number: (i: number) => number, width: number) =>
  ({ samples: async (n: number) => Float32Array.from({ length: n * width }, (_, i) => number(i)) }) as Driver;
const state = (set: string, symbols?: readonly string[]) =>
  ({ settings: { data: { set } }, engine: 'replay', text: symbols && { symbols } }) as unknown as LabState;

it('points are saved as CSV', async () => {
  const [content, ending] = await samplesFile(
    gan,
    state('ring'),
    driver(() => 0.5, 2),
  );
  expect(ending).toBe('csv');
  expect(content).toMatch(/^x,y\n(0\.5,0\.5\n){2000}$/);
});

it('text is saved as text, a piece of it in each paragraph', async () => {
  const [content, ending] = await samplesFile(gpt, state('towns', ['', 'a', 'b']), driver((i) => 1 + (i % 2), 4)); // prettier-ignore
  expect(ending).toBe('txt');
  expect((content as string).split('\n\n')).toHaveLength(60);
  expect(content).toMatch(/^abab\n\nabab/);
});

it('sound is saved as WAV: twenty seconds of a melody', async () => {
  const [content, ending, type] = await samplesFile(wavenet, state('melodies', noteSymbols), driver((i) => i % 3, 1)); // prettier-ignore
  expect([ending, type]).toEqual(['wav', 'audio/wav']);
  const bytes = new DataView(await (content as Blob).arrayBuffer());
  expect(bytes.getUint32(40, true) / 2 / bytes.getUint32(24, true)).toBeCloseTo(20, 0);
});
