import { expect, it } from 'vitest';
import { finer } from './audio';
import { wavOf } from './wav';

it('fills sound in along straight lines', () => {
  expect([...finer(Float32Array.of(0, 1, 0), 2, -1)]).toEqual([-0.5, 0, 0.5, 1, 0.5, 0]);
});

it('writes a WAV file: its head, its rate, 16 bits a sample', async () => {
  const blob = wavOf(Float32Array.of(0, 1, -2), 4000);
  const view = new DataView(await blob.arrayBuffer());
  const text = (at: number, length: number) =>
    Array.from({ length }, (_, i) => String.fromCharCode(view.getUint8(at + i))).join('');
  expect([text(0, 4), text(8, 8), text(36, 4)]).toEqual(['RIFF', 'WAVEfmt ', 'data']);
  expect([view.byteLength, view.getUint32(4, true), view.getUint32(24, true)]).toEqual([50, 42, 4000]);
  expect([view.getInt16(44, true), view.getInt16(46, true), view.getInt16(48, true)]).toEqual([
    0, 32767, -32767,
  ]);
});
