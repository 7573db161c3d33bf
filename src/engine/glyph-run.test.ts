import { describe, expect, it } from 'vitest';
import { about as diffusion } from '../models/ddpm-glyphs/about';
import { about } from '../models/gan-glyphs/about';
import { defaults } from '../models/model';
import { openSession } from './open';
import type { Job, Look } from './protocol';

const look: Look = {
  samples: 6,
  real: 4,
  views: ['warp'],
  grid: 4,
  lattice: 3,
  quality: true,
};

describe.each([14, 28])('a run on glyphs of %i pixels', (size) => {
  const job: Job = {
    family: 'gan-glyphs',
    config: { ...defaults(about), hidden: 8, batch: 16 },
    data: { set: `digits-${size}` },
    seed: 7,
    backend: 'auto',
  };
  const width = size * size;

  it('is replayed, and pictures hold glyphs, their classes, and what can be read of the samples', async () => {
    const { session, engine } = await openSession(job);
    expect(engine).toBe('replay');
    expect(await session.train(3)).toBeUndefined();
    const { samples, real, labels, views, quality } = await session.picture(look);
    expect(samples).toHaveLength(6 * width);
    expect(real).toHaveLength(4 * width);
    expect(labels).toHaveLength(4);
    expect(views['warp']).toHaveLength(9 * width);
    for (const values of [samples, real!, views['warp']!])
      expect(values.every((ink) => ink >= 0 && ink <= 1)).toBe(true);
    expect(Object.keys(quality!).sort()).toEqual(['classes', 'featureDistance', 'readable', 'variety']);
    expect(quality!['readable']!.floor).toBeGreaterThan(0.95);
    expect(quality!['readable']!.value).toBeLessThan(0.1); // after three steps
    session.dispose();
  });

  it('trains on the learner’s own images as on any other', async () => {
    const images = Float32Array.from({ length: 20 * width }, (_, p) => +(p % size < size / 2));
    const spec = { set: 'images', images, size } as const;
    const { session } = await openSession({ ...job, data: spec });
    expect(await session.train(3)).toBeUndefined();
    const { real, labels, quality } = await session.picture(look);
    expect(real).toEqual(images.subarray(0, 4 * width));
    expect(labels).toBeUndefined(); // all are of one class
    expect(Object.keys(quality!)).toEqual(['featureDistance']);
    session.dispose();
  });

  it('a family that asks for a class takes images without one', async () => {
    const spec = { set: 'images', images: new Float32Array(8 * width).fill(0.5), size } as const;
    const config = { ...defaults(diffusion), hidden: 8, batch: 16, samplingSteps: 2 };
    const { session, engine } = await openSession({ ...job, family: 'ddpm-glyphs', config, data: spec });
    expect(engine).toBe('replay');
    expect(await session.train(3)).toBeUndefined();
    expect((await session.picture({ ...look, views: [] })).samples).toHaveLength(6 * width);
    session.dispose();
  });
});
