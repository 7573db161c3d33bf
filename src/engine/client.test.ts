import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakePort, type FakePort } from '../../tests/support/fake-port';
import { createClient } from './client';
import type { Checkpoint, Event, Job, Look, Message } from './protocol';

const job: Job = { family: 'gan', config: { rate: 1 }, data: { set: 'ring' }, seed: 1, backend: 'auto' };
const look: Look = { samples: 1, real: 0, views: [], grid: 1, lattice: 2, quality: false };
const checkpoint: Checkpoint = { step: 40, config: {}, tensors: { a: new Float32Array([1]) }, streams: {} };
const ready = (run: number, backend: 'wasm' | 'webgl' | 'webgpu' | 'cpu', step = 0): Message => ({
  type: 'ready',
  run,
  backend,
  engine: 'tfjs',
  parameters: {},
  window: [0, 1, 0, 1],
  step,
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function page() {
  const ports: FakePort[] = [];
  const makeWorker = () => {
    ports.push(fakePort());
    return ports.at(-1)!;
  };
  const client = createClient({ makeWorker, beat: 1000, patience: 3 });
  const open = (more: Partial<Job> = {}, options = {}) => {
    const events: Event[] = [];
    return { events, run: client.open({ ...job, ...more }, (event) => events.push(event), options) };
  };
  return { client, ports, open, port: () => ports.at(-1)! };
}
const types = (port: FakePort) => port.sent.map(({ type }) => type);

describe('the client', () => {
  it('makes the worker when it is first needed, and one for all runs', () => {
    const { client, ports, open } = page();
    expect(ports).toHaveLength(0);
    client.warm();
    const { run } = open();
    open({}, { beside: run });
    expect(ports).toHaveLength(1);
    expect(types(ports[0]!)).toEqual(['open', 'open']);
  });

  it('says so where no worker may be started, and where its code never came', async () => {
    const events: Event[] = [];
    const forbidden = createClient({
      makeWorker: () => {
        throw new Error('forbidden');
      },
    });
    forbidden.warm();
    forbidden.open(job, (event) => events.push(event));
    expect(events).toEqual([]); // not before the caller knows its run
    await Promise.resolve();
    expect(events).toMatchObject([{ type: 'failed', reason: 'backend' }]);
    const { open, port } = page();
    const absent = open();
    for (let i = 0; i < 4; i++) port().crash();
    expect(absent.events).toMatchObject([{ type: 'failed', reason: 'lost' }]);
    expect(absent.events[0]).toHaveProperty('message', expect.stringContaining('could not be loaded'));
  });

  it('drops the events of a run that is closed', () => {
    const { open, port } = page();
    const { run, events } = open();
    run.close();
    port().say(ready(run.id, 'wasm'));
    expect(events).toEqual([]);
    expect(types(port())).toEqual(['open', 'close']);
  });

  it('closes the run of another lab and hands it what it needs to go on', () => {
    const { open, port } = page();
    const first = open();
    open();
    expect(types(port())).toEqual(['open', 'close', 'open']);
    port().say({ type: 'paused', run: first.run.id, step: 1, finished: false });
    port().say({ type: 'closed', run: first.run.id, checkpoint });
    expect(first.events).toEqual([{ type: 'closed', run: first.run.id, checkpoint }]);
    first.run.pause();
    expect(types(port())).toEqual(['open', 'close', 'open']);
  });

  it('leaves a worker alone that answers, however slowly', () => {
    const { open, ports, port } = page();
    const { run } = open();
    for (let second = 0; second < 30; second++) {
      vi.advanceTimersByTime(1000);
      if (second % 3 === 2) port().say({ type: 'alive', run: run.id });
    }
    expect(ports).toHaveLength(1);
  });

  it('waits ten times as long while the code is on its way', () => {
    const { open, ports } = page();
    open();
    vi.advanceTimersByTime(30_000);
    expect(ports).toHaveLength(1);
    vi.advanceTimersByTime(1000);
    expect(ports).toHaveLength(2);
  });

  it('starts a silent worker again from the last checkpoint, and asks again what was not answered', () => {
    const { open, ports, port } = page();
    const { run, events } = open();
    port().say(ready(run.id, 'wasm'));
    run.set({ rate: 2 });
    run.train(500, 'normal');
    run.look(look);
    port().say({ type: 'checkpoint', run: run.id, checkpoint });
    vi.advanceTimersByTime(4000);
    expect(ports).toHaveLength(2);
    expect(ports[0]!.terminated).toBe(true);
    expect(port().sent).toEqual([
      {
        type: 'open',
        run: run.id,
        job: { ...job, config: { rate: 2 }, backend: 'wasm' },
        beside: undefined,
        resume: checkpoint,
      },
      { type: 'train', run: run.id, until: 500, speed: 'normal' },
      { type: 'look', run: run.id, look },
    ]);
    port().say(ready(run.id, 'wasm', 40));
    expect(events.at(-1)).toEqual({
      type: 'recovered',
      run: run.id,
      backend: 'wasm',
      engine: 'tfjs',
      step: 40,
      message: 'The worker that trains stopped answering. This run went on from step 40 on WebAssembly.',
    });
    expect(events.filter(({ type }) => type === 'ready')).toHaveLength(1);
  });

  it('says that a run is ready, and not that it went on, where the first worker never was', () => {
    const { open, port } = page();
    const { run, events } = open();
    port().crash();
    port().say(ready(run.id, 'wasm'));
    expect(events).toMatchObject([{ type: 'ready', step: 0 }]);
  });

  it('does not ask again for what was answered', () => {
    const { open, port } = page();
    const { run } = open();
    port().say(ready(run.id, 'wasm'));
    run.train(5, 'fast');
    port().say({ type: 'paused', run: run.id, step: 5, finished: true });
    port().crash();
    expect(types(port())).toEqual(['open']);
  });

  it.each([
    ['webgpu', 'webgl', 'WebGL'],
    ['webgl', 'wasm', 'WebAssembly'],
  ] as const)('goes from %s to %s when the graphics context is lost', (from, to, name) => {
    const { open, ports, port } = page();
    const { run, events } = open({ backend: from });
    port().say(ready(run.id, from));
    port().say({ type: 'lost', run: run.id, why: 'The graphics context was lost' });
    expect(ports).toHaveLength(2);
    expect(port().sent[0]).toMatchObject({ type: 'open', job: { backend: to } });
    port().say(ready(run.id, to, 0));
    expect(events.at(-1)).toMatchObject({
      type: 'recovered',
      message: `The graphics context was lost. This run went on from step 0 on ${name}.`,
    });
  });

  it('gives WebAssembly a second chance, then takes plain JavaScript, then gives up and says so', () => {
    const { open, ports, port } = page();
    const { run, events } = open();
    for (const backend of ['wasm', 'wasm', 'cpu'] as const) {
      port().say(ready(run.id, backend));
      port().crash();
    }
    expect(ports.map(({ sent }) => (sent[0] as { job: Job }).job.backend)).toEqual([
      'auto',
      'wasm',
      'cpu',
      'cpu',
    ]);
    port().crash();
    expect(events.at(-1)).toMatchObject({ type: 'failed', reason: 'lost' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('brings both runs of a pair back', () => {
    const { open, port } = page();
    const a = open();
    const b = open({ seed: 2 }, { beside: a.run });
    port().crash();
    expect(port().sent).toMatchObject([
      { type: 'open', run: a.run.id },
      { type: 'open', run: b.run.id, beside: a.run.id },
    ]);
  });
});
