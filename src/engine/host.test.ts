import { afterEach, describe, expect, it } from 'vitest';
import { Clock, hostPort } from '../../tests/support/host-port';
import { tiny } from '../../tests/support/tiny-family';
import { defaults } from '../models/model';
import { createClient, type Client, type OpenOptions, type Run } from './client';
import type { Opened } from './open';
import type { Event, Job, Look } from './protocol';

const job: Job = {
  family: 'tiny',
  config: defaults(tiny.about),
  data: { set: 'ring' },
  seed: 7,
  backend: 'cpu',
  engine: 'tfjs',
};
const look: Look = { samples: 4, real: 0, views: [], grid: 2, lattice: 2, quality: false };

const opened: Run[] = [];
afterEach(() => opened.splice(0).forEach((run) => run.close()));

/** A run whose events can be awaited: the next of a type, from those not awaited yet. */
function start(client: Client, options?: OpenOptions, more: Partial<Job> = {}) {
  const events: Event[] = [];
  let changed = () => {};
  const run = client.open({ ...job, ...more }, (event) => (events.push(event), changed()), options);
  opened.push(run);
  const next = async <T extends Event['type']>(type: T): Promise<Extract<Event, { type: T }>> => {
    for (;;) {
      const at = events.findIndex((event) => event.type === type);
      if (at >= 0) return events.splice(at, 1)[0] as Extract<Event, { type: T }>;
      const failed = events.find((event) => event.type === 'failed');
      if (failed) throw new Error(failed.message);
      await new Promise<void>((resolve) => (changed = resolve));
    }
  };
  return { run, next, events };
}
const page = () => createClient({ makeWorker: () => hostPort() });
const ticks = async (n: number) => {
  for (let i = 0; i < n; i++) await new Promise((resolve) => setImmediate(resolve));
};
/** The clock of these tests advances by at least one for each step, and a slice is 10 long. */
const stepsOfASlice = 11;

describe('the worker', () => {
  it('trains to the step it is told, and says that it has finished', async () => {
    const { run, next } = start(page());
    expect(await next('ready')).toMatchObject({
      backend: 'cpu',
      engine: 'tfjs',
      step: 0,
      parameters: { generator: 6 },
    });
    run.train(40, 'fast');
    expect(await next('paused')).toMatchObject({ step: 40, finished: true });
  });

  it('takes exactly the steps it is told, and a part of a step without counting it', async () => {
    const { run, next } = start(page());
    run.step(7);
    expect(await next('paused')).toMatchObject({ step: 7, finished: false });
    run.step(2, 'shift');
    expect(await next('paused')).toMatchObject({ step: 7 });
  });

  it('answers Pause within a slice', async () => {
    const { run, next } = start(page());
    run.train(1e6, 'fast');
    run.look(look);
    const { picture } = await next('picture');
    run.pause();
    const { step, finished } = await next('paused');
    expect(step - picture.step).toBeLessThanOrEqual(2 * stepsOfASlice);
    expect(finished).toBe(false);
  });

  it('does not keep Pause waiting for a measurement: the picture comes without it, and the next one brings it', async () => {
    const { run, next } = start(page());
    const measuring = { ...look, quality: true };
    run.train(1e6, 'fast');
    run.look(measuring);
    run.pause();
    const { picture } = await next('picture');
    expect(picture.quality).toBeUndefined();
    const { step } = await next('paused');
    run.look(measuring);
    expect((await next('picture')).picture).toMatchObject({ step, quality: { jensenShannon: {} } });
  });

  it('measures one of two runs to the end while the other asks for pictures', async () => {
    const client = page();
    const a = start(client);
    const b = start(client, { beside: a.run });
    await b.next('ready');
    a.run.look({ ...look, quality: true });
    b.run.look(look);
    expect((await a.next('picture')).picture.quality).toBeDefined();
  });

  it('sends a picture only when asked, and goes on training meanwhile', async () => {
    const { run, next, events } = start(page());
    run.train(1e6, 'fast');
    run.look(look);
    const first = await next('picture');
    await ticks(20);
    expect(events.filter(({ type }) => type === 'picture')).toHaveLength(0);
    run.look(look);
    const second = await next('picture');
    expect(second.picture.step).toBeGreaterThan(first.picture.step);
    expect(second.picture.history.step[0]).toBe(first.picture.step + 1);
    expect(second.rewindable).toContain(0);
  });

  it('trains between two pictures for as long as one took, however fast the page asks', async () => {
    const clock = new Clock();
    const cost = 40;
    const slow = ({ session }: Opened) => {
      const picture = session.picture.bind(session);
      session.picture = (...asked) => ((clock.time += cost), picture(...asked));
    };
    const { run, next } = start(createClient({ makeWorker: () => hostPort(clock, slow) }));
    run.train(1e6, 'fast');
    for (let i = 0; i < 4; i++) run.look(look);
    await next('picture');
    const begun = clock.time;
    for (let i = 1; i < 4; i++) await next('picture');
    expect(clock.time - begun).toBeGreaterThanOrEqual(2 * 3 * cost);
  });

  it('shows pictures at once while a slow run waits for its next step', async () => {
    const clock = new Clock();
    const { run, next } = start(createClient({ makeWorker: () => hostPort(clock) }));
    run.train(1e6, 'slow');
    for (let i = 0; i < 4; i++) run.look(look);
    await next('picture');
    const begun = clock.time;
    for (let i = 1; i < 4; i++) await next('picture');
    expect(clock.time - begun).toBeLessThan(100);
  });

  it('keeps two runs side by side at equal steps', async () => {
    const client = page();
    const a = start(client);
    const b = start(client, { beside: a.run }, { config: { ...job.config, learningRate: 0.2 } });
    a.run.train(300, 'fast');
    b.run.train(300, 'fast');
    expect(await a.next('paused')).toMatchObject({ step: 300, finished: true });
    expect(await b.next('paused')).toMatchObject({ step: 300, finished: true });
    for (const { run } of [a, b]) run.train(1e6, 'fast');
    await ticks(50);
    for (const { run } of [a, b]) run.pause();
    const [one, two] = [await a.next('paused'), await b.next('paused')];
    expect(one.step).toBeGreaterThan(300 + 2 * stepsOfASlice);
    expect(Math.abs(one.step - two.step)).toBeLessThanOrEqual(stepsOfASlice);
  });

  it('closes the run of another lab, which can go on from where it stood', async () => {
    const client = page();
    const first = start(client);
    first.run.step(9);
    await first.next('paused');
    const second = start(client);
    const { checkpoint } = await first.next('closed');
    expect(checkpoint?.step).toBe(9);
    await second.next('ready');
    const again = start(client, { resume: checkpoint! });
    expect(await again.next('ready')).toMatchObject({ step: 9 });
  });

  it.each([
    ['slow', 4, 2],
    ['normal', 300, 150],
  ] as const)('paces a %s run: %i steps take about 2 s', async (speed, steps, perSecond) => {
    const clock = new Clock();
    const { run, next } = start(createClient({ makeWorker: () => hostPort(clock) }));
    await next('ready');
    const begun = clock.time;
    run.train(steps, speed);
    await next('paused');
    const ideal = (1000 * (steps - 1)) / perSecond; // the first is taken at once
    expect(clock.time - begun).toBeGreaterThanOrEqual(0.95 * ideal);
    expect(clock.time - begun).toBeLessThan(1.3 * ideal);
  });

  it('says why a run cannot be opened, and lives on', async () => {
    const client = page();
    const wrong = start(client, {}, { data: { set: 'nowhere' } });
    expect(await wrong.next('failed')).toMatchObject({ reason: 'data' });
    const right = start(client);
    expect(await right.next('ready')).toMatchObject({ step: 0 });
  });

  it('goes back to the last good step when a run blows up, and can be rewound from there', async () => {
    const { run, next } = start(page(), {}, { config: { ...job.config, learningRate: 1e6 } });
    run.train(500, 'fast');
    expect(await next('diverged')).toMatchObject({ quantity: 'loss', kept: 0 });
    run.set({ learningRate: 0.05 });
    run.train(60, 'fast');
    await next('paused');
    run.rewind(10);
    expect(await next('paused')).toMatchObject({ step: 10, finished: false });
  });
});
