import { describe, expect, it } from 'vitest';
import { tiny } from '../../tests/support/tiny-family';
import * as tf from '../math/tf';
import { defaults, type Config } from '../models/model';
import { openSession } from './open';
import type { Job, Look, SavedModel } from './protocol';
import type { Session } from './session';

const look: Look = {
  samples: 5,
  real: 3,
  views: ['distance', 'arrows', 'warp'],
  grid: 4,
  lattice: 3,
  quality: false,
};
const state = async (session: Session) => {
  const { tensors, streams, step } = await session.checkpoint();
  return { step, streams, tensors };
};

describe.each(['replay', 'tfjs'] as const)('a session on %s', (engine) => {
  const job: Job = {
    family: 'tiny',
    config: defaults(tiny.about),
    data: { set: 'ring' },
    seed: 7,
    backend: engine === 'replay' ? 'auto' : 'cpu',
    engine,
  };
  const open = async (config: Config = {}, more: Partial<Job> = {}): Promise<Session> =>
    (await openSession({ ...job, ...more, config: { ...job.config, ...config } }, { family: tiny })).session;

  it('runs on the engine that was asked for', async () => {
    expect((await openSession(job, { family: tiny })).engine).toBe(engine);
  });

  it('gives the same run for the same seed, bit for bit, whatever pictures are looked at', async () => {
    const [watched, alone] = [await open(), await open()];
    for (let step = 10; step <= 60; step += 10) {
      await watched.train(step);
      await watched.picture({ ...look, samples: step });
    }
    await alone.train(60);
    expect(await state(watched)).toEqual(await state(alone));
  });

  it('gives another run for another seed', async () => {
    const [a, b] = [await open(), await open({}, { seed: 8 })];
    await a.train(5);
    await b.train(5);
    expect((await state(a)).tensors).not.toEqual((await state(b)).tensors);
  });

  it('rewinds to any step, bit for bit, and goes on as an uninterrupted run', async () => {
    const [back, straight] = [await open(), await open()];
    await back.train(90);
    await back.rewind(63);
    await straight.train(63);
    expect(await state(back)).toEqual(await state(straight));
    await back.train(140);
    await straight.train(140);
    expect(await state(back)).toEqual(await state(straight));
  });

  it('rewinds past knobs that were turned and parts that were taken, with the knobs as they stand now', async () => {
    const [back, straight] = [await open(), await open()];
    for (const session of [back, straight]) {
      await session.train(30);
      session.set({ learningRate: 0.2 });
      await session.train(35);
      await session.take('shift', 3);
      await session.train(40);
    }
    await back.train(44);
    back.set({ learningRate: 0.01 });
    await back.train(60);
    await back.rewind(40);
    expect((await state(back)).tensors).toEqual((await state(straight)).tensors);
    expect(back.config.learningRate).toBe(0.01);
  });

  it('tells every metric of every step once', async () => {
    const session = await open();
    await session.train(3);
    expect([...(await session.picture(look)).history.step]).toEqual([1, 2, 3]);
    await session.train(5);
    const { history } = await session.picture(look);
    expect([...history.step]).toEqual([4, 5]);
    expect(history.metrics.loss).toHaveLength(2);
  });

  it('shows pictures in data units, from the same draws each time', async () => {
    const session = await open();
    const first = await session.picture(look);
    expect(await session.picture(look)).toEqual(first);
    expect(first.samples).toHaveLength(10);
    expect(first.real).toHaveLength(6);
    expect(first.views.distance).toHaveLength(16);
    expect(first.views.arrows).toHaveLength(10);
    expect(first.views.warp).toHaveLength(18);
    // The arrows point from each sample to the cloud's middle: sample + arrow is one place for all.
    const ends = [...first.samples].map((value, i) => value + first.views.arrows![i]!);
    for (let i = 2; i < ends.length; i++) expect(ends[i]).toBeCloseTo(ends[i % 2]!, 5);
    // The lattice is symmetric, so its image has its middle there too.
    expect(first.views.warp![8]).toBeCloseTo(ends[0]!, 5);
    expect(first.views.warp![9]).toBeCloseTo(ends[1]!, 5);
  });

  it('measures quality beside the floor that the data themselves would score, without changing the run', async () => {
    const [session, straight] = [await open(), await open()];
    await session.train(10);
    const { quality } = await session.picture({ ...look, quality: true });
    const { value, floor } = quality!.jensenShannon!;
    expect(floor).toBeGreaterThan(0);
    expect(floor).toBeLessThan(0.05);
    expect(value).toBeGreaterThan(0.3); // a cloud is no ring
    for (const name of ['energyDistance', 'slicedWasserstein']) {
      expect(quality![name]!.value).toBeGreaterThan(2 * quality![name]!.floor!);
    }
    expect(await session.quality()).toEqual(quality);
    for (const one of [session, straight]) await one.train(20);
    expect(await state(session)).toEqual(await state(straight));
  });

  it('gives a measurement up after any of its pieces, and later measures as if it never had', async () => {
    const [session, straight] = [await open(), await open()];
    const measuring = { ...look, quality: true };
    const whole = await straight.picture(measuring);
    for (let pieces = 1; ; pieces++) {
      let left = pieces;
      const seen = await session.picture(measuring, 0, () => Promise.resolve(--left === 0));
      if (left > 0) {
        expect(pieces).toBeGreaterThan(10);
        expect(seen).toEqual({ ...whole, history: seen.history });
        break;
      }
      expect(seen.quality).toBeUndefined();
      expect(seen.real).toEqual(whole.real);
    }
    for (const one of [session, straight]) await one.train(5);
    expect(await state(session)).toEqual(await state(straight));
  });

  it('changes live knobs at once and leaves the others to the next run', async () => {
    const session = await open();
    session.set({ learningRate: 0, width: 1 });
    expect(session.config).toMatchObject({ learningRate: 0, width: 0.5 });
    const before = (await state(session)).tensors['generator.shift'];
    await session.train(3);
    expect((await state(session)).tensors['generator.shift']).toEqual(before);
  });

  it('stops a run that blows up on the last good checkpoint and names the step and the quantity', async () => {
    const session = await open();
    await session.train(60);
    const good = await open();
    await good.train(50);
    session.set({ learningRate: 1e6 });
    const diverged = await session.train(200);
    expect(diverged).toMatchObject({ quantity: 'loss', kept: 50 });
    expect(diverged!.step).toBeGreaterThan(60);
    expect(diverged!.step).toBeLessThan(70);
    expect(Math.abs(diverged!.value)).toBeGreaterThan(1e4);
    expect((await state(session)).tensors).toEqual((await state(good)).tensors);
    // How the loss went wild is still to be seen.
    expect((await session.picture(look)).history.step.at(-1)).toBe(diverged!.step - 1);
    // Undoing the change lets it train on.
    session.set({ learningRate: 0.05 });
    expect(await session.train(100)).toBeUndefined();
    expect((await session.picture(look)).history.step[0]).toBe(51);
  });

  it('continues from a checkpoint as if nothing had happened', async () => {
    const first = await open();
    await first.train(30);
    const resume = structuredClone(await first.checkpoint());
    const { session } = await openSession(job, { family: tiny, resume });
    await first.train(50);
    await session.train(50);
    expect(await state(session)).toEqual(await state(first));
  });

  it('goes on from a saved file as the run it was', async () => {
    const first = await openSession(job, { family: tiny });
    await first.session.train(30);
    const from = JSON.parse(JSON.stringify(await first.save())) as SavedModel;
    const second = await openSession({ ...job, from }, { family: tiny });
    expect(second.session.step).toBe(30);
    for (const { session } of [first, second]) await session.train(50);
    expect(await state(second.session)).toEqual(await state(first.session));
  });

  it('refuses a file of another family or shape, and names what differs', async () => {
    const { save } = await openSession(job, { family: tiny });
    const from = await save();
    const refused = (file: SavedModel) => expect(open({}, { from: file })).rejects;
    await refused({ ...from, family: 'vae' }).toThrow("family 'vae', this lab trains 'tiny'");
    const shift = { ...from.tensors['generator.shift']!, shape: [3] };
    await refused({ ...from, tensors: { ...from.tensors, 'generator.shift': shift } }).toThrow(
      "'generator.shift' is [3] in the file, [2] in the model",
    );
    const { 'generator.shift': _, ...rest } = from.tensors;
    await refused({ ...from, tensors: rest }).toMatchObject({ reason: 'model' });
  });

  it('keeps the number of tensors constant over 200 steps, and none once it is closed', async () => {
    const before = tf.memory().numTensors;
    const session = await open();
    await session.train(2);
    const { tensors } = await session.picture(look);
    for (let step = 20; step <= 200; step += 20) {
      await session.train(step);
      expect((await session.picture(look)).tensors).toBe(tensors);
    }
    await session.rewind(100);
    session.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('names the views it has when another is asked for', async () => {
    const session = await open();
    await expect(session.picture({ ...look, views: ['nothing'] })).rejects.toThrow(
      "'tiny' has no view 'nothing'",
    );
  });

  it('says which data set it does not know', async () => {
    await expect(open({}, { data: { set: 'nowhere' } })).rejects.toMatchObject({ reason: 'data' });
  });
});
