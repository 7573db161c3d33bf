import { describe, expect, it } from 'vitest';
import { Rng } from '../../math/rng';
import { encode } from './encode';
import { asIn, pack, plane, unpack, zero } from './packing';
import { decode, frameAt, type Kinds, type Recording, type RecordingFile } from './recording';
import { perWindow } from './values';

const rng = new Rng(5);
const draws = (n: number, spread: number) => Float32Array.from({ length: n }, () => spread * rng.gauss());
const recording: Recording = {
  lab: '8a',
  preset: 'balanced',
  family: 'gan',
  config: { learningRateD: 0.002, loss: 'minimax' },
  data: 'ring',
  seed: 7,
  steps: 100,
  backend: 'wasm',
  engine: 'tfjs',
  made: '2026-01-01',
  seconds: 3.2,
  window: [-3, 3, -3, 3],
  real: draws(40, 2),
  frames: [0, 50, 100].map((step) => ({
    step,
    samples: draws(30, 2),
    views: {
      belief: Float32Array.of(...draws(12, 3), ...draws(4, 0.02)).map((v) => 1 / (1 + Math.exp(-v))),
      pull: draws(30, 1),
      warp: draws(18, 2),
    },
    quality: { modes: { value: 3 }, energyDistance: { value: 0.123456, floor: 0.01 } },
  })),
  history: {
    step: Float32Array.of(1, 50, 100),
    metrics: { discriminatorLoss: Float32Array.of(1.4, 1.2, 1) },
  },
};
const kinds: Kinds = { belief: 'field', pull: 'vectors', warp: 'points' };
/** As it comes back from the server. */
const sent = (r: Recording, views = kinds): RecordingFile => JSON.parse(JSON.stringify(encode(r, views)));

describe('packed numbers', () => {
  const a = Int16Array.of(0, -1, 5, 32767, -32767, 7, 8, 300);
  it.each([
    ['nothing', zero],
    ['the frame before', asIn(Int16Array.of(9, 32767, -32767, -32767, 32767, 0, 1, 2))],
    ['a plane', plane(4, 1)],
    ['a plane in two channels', plane(2, 2)],
  ])('come back exactly when guessed from %s', (_, guess) => {
    expect(unpack(pack(a, guess), a.length, guess)).toEqual(a);
  });
  it('on a plane cost nothing but the first row and column', () => {
    const flat = Int16Array.from({ length: 25 }, (_, i) => 3 * (i % 5) - 7 * Math.floor(i / 5));
    const text = pack(flat, plane(5, 1));
    expect(text).toHaveLength(25);
    for (let i = 6; i < 25; i++) if (i % 5) expect(text[i]).toBe(pack(Int16Array.of(0), zero));
  });
  it('are refused when some are missing', () => {
    expect(() => unpack(pack(a, zero), 9, zero)).toThrow('for each of 9 numbers');
  });
});

describe('a recording', () => {
  const back = decode(sent(recording));

  it('keeps positions to half of an 800th of the window', () => {
    const most = (6 / perWindow) * 0.5 + 1e-6;
    const pairs: [Float32Array, Float32Array][] = [[back.real, recording.real]];
    back.frames.forEach((frame, i) => {
      pairs.push(
        [frame.samples, recording.frames[i]!.samples],
        [frame.views['warp']!, recording.frames[i]!.views['warp']!],
      );
    });
    for (const [got, want] of pairs) {
      expect(got.length).toBe(want.length);
      got.forEach((v, i) => expect(Math.abs(v - want[i]!)).toBeLessThanOrEqual(most));
    }
  });
  it('keeps a belief to an eightieth in log-odds, so to 0.0032', () => {
    back.frames.forEach((frame, i) =>
      frame.views['belief']!.forEach((p, k) => {
        const want = recording.frames[i]!.views['belief']![k]!;
        expect(Math.abs(p - want)).toBeLessThan(0.0032);
      }),
    );
  });
  it('keeps the direction of every pull, and none is longer than 1', () => {
    const pull = back.frames[1]!.views['pull']!;
    const want = recording.frames[1]!.views['pull']!;
    for (let i = 0; i < pull.length; i += 2) {
      const [x, y] = [pull[i]!, pull[i + 1]!];
      expect(Math.hypot(x, y)).toBeLessThan(1.03);
      const cross = x * want[i + 1]! - y * want[i]!;
      expect(Math.abs(cross)).toBeLessThan(0.03 * Math.hypot(want[i]!, want[i + 1]!));
    }
  });
  it('keeps seed, settings, steps, losses and quality', () => {
    expect(back.config).toEqual(recording.config);
    expect([back.seed, back.data, back.made]).toEqual([7, 'ring', '2026-01-01']);
    expect(back.history).toEqual(recording.history);
    expect(back.frames[0]!.quality).toEqual({
      modes: { value: 3 },
      energyDistance: { value: 0.1235, floor: 0.01 },
    });
  });
  it('shows the last frame at or before a step', () => {
    expect([0, 49, 50, 1e6, -5].map((step) => frameAt(back, step).step)).toEqual([0, 0, 50, 100, 0]);
  });
  it('keeps glyphs to half of a 16th of the way from paper to ink, and other numbers to an 800th of their range', () => {
    const ink = Float32Array.from({ length: 2 * 9 }, (_, i) => ((i * 7) % 10) / 9);
    const odd = draws(5, 100);
    const glyphs: Recording = {
      ...recording,
      size: 3,
      window: [0, 3, 0, 3],
      real: ink,
      labels: [3, 8],
      frames: [{ step: 0, samples: ink, stages: ink, views: { latent: odd, walk: ink }, quality: {} }],
    };
    const [frame] = decode(sent(glyphs, { latent: 'numbers', walk: 'images' })).frames;
    for (const got of [frame!.samples, frame!.stages!, frame!.views['walk']!])
      got.forEach((v, i) => expect(Math.abs(v - ink[i]!)).toBeLessThanOrEqual(1 / 32 + 1e-6));
    const range = Math.max(...odd) - Math.min(...odd);
    frame!.views['latent']!.forEach((v, i) =>
      expect(Math.abs(v - odd[i]!)).toBeLessThanOrEqual(range / 800 + 1e-4),
    );
  });
  it('of another version is refused', () => {
    expect(() => decode({ ...sent(recording), version: 1 } as unknown as RecordingFile)).toThrow(
      'reads version 3',
    );
  });
});
