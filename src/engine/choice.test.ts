import { afterEach, describe, expect, it } from 'vitest';
import { tiny } from '../../tests/support/tiny-family';
import { defaults } from '../models/model';
import { choosing, fastest, type Memory } from './choice';
import type { Client } from './client';
import type { Port } from './port';
import type { Backend, Event, Figures, Job } from './protocol';
import { trial } from './trial';

const job: Job = {
  family: 'tiny',
  config: defaults(tiny.about),
  data: { set: 'ring' },
  seed: 7,
  backend: 'auto',
};
const heavyWork = 500e6;

describe('the choice of a backend', () => {
  it('leaves WebAssembly only for what is faster by a quarter', () => {
    expect(fastest({ wasm: 10, webgl: 12, webgpu: 9 })).toBeUndefined();
    expect(fastest({ wasm: 10, webgl: 13, webgpu: 40 })).toBe('webgpu');
    expect(fastest({ wasm: 10 })).toBeUndefined();
    expect(fastest({ webgl: 3 })).toBe('webgl');
    expect(fastest({})).toBeUndefined();
  });
});

/** A page whose trials find what they are told to. */
function page(found: Figures = { wasm: 10, webgpu: 40 }, kept: { text?: string } = {}, browser = 'one') {
  const opened: Job[] = [];
  const trials: Job[] = [];
  const told: Event[] = [];
  let hear: (event: Event) => void = () => {};
  let waiting: (() => void) | undefined;
  const memory: Memory = { get: () => kept.text, set: (text) => (kept.text = text) };
  const bare: Client = {
    warm() {},
    open(opening, on) {
      opened.push(opening);
      hear = on;
      return { close() {} } as ReturnType<Client['open']>;
    },
  };
  const client = choosing(bare, {
    memory,
    browser,
    later: (work) => {
      waiting = work;
      return () => (waiting = undefined);
    },
    makeWorker: () => {
      const port: Port = {
        onmessage: null,
        onerror: null,
        terminate() {},
        postMessage(command: { job: Job }) {
          trials.push(command.job);
          const data = { run: 0, type: 'timed', figures: found };
          (port.onmessage as (event: { data: unknown }) => void)({ data });
        },
      };
      return port;
    },
  });
  const ready = (work?: number, backend: Backend = 'wasm') =>
    hear({
      run: 1,
      type: 'ready',
      backend,
      engine: 'replay',
      parameters: {},
      window: [0, 1, 0, 1],
      step: 0,
      work,
    });
  return {
    opened,
    trials,
    told,
    kept,
    ready,
    say: (event: Event) => hear(event),
    open: (more: Partial<Job> = {}) => client.open({ ...job, ...more }, (event) => told.push(event)),
    wait() {
      const work = waiting;
      waiting = undefined;
      work?.();
    },
  };
}
const timings = ({ told }: { told: Event[] }) => told.flatMap((e) => (e.type === 'timed' ? [e.figures] : []));

describe('a page', () => {
  it('times a heavy job once the run trains, and the next run of that job takes the fastest', () => {
    const here = page();
    here.open();
    here.ready(heavyWork);
    expect(here.trials).toEqual([]);
    here.wait();
    expect(here.trials).toEqual([job]);
    expect(timings(here)).toEqual([{ wasm: 10, webgpu: 40 }]);
    here.open();
    here.ready(undefined, 'webgpu');
    here.wait();
    expect(here.opened.map(({ backend }) => backend)).toEqual(['auto', 'webgpu']);
    expect(here.trials).toHaveLength(1);
    expect(timings(here)).toHaveLength(2);
  });

  it('times no model of points, and none whose backend the learner chose', () => {
    const here = page();
    here.open();
    here.ready(30e6);
    here.wait();
    here.open({ backend: 'wasm' });
    here.ready(heavyWork);
    here.wait();
    expect(here.trials).toEqual([]);
  });

  it('calls the trial off when the run is closed before it', () => {
    const here = page();
    const run = here.open();
    here.ready(heavyWork);
    run.close();
    here.wait();
    expect(here.trials).toEqual([]);
  });

  it('forgets figures of another browser, and damaged ones', () => {
    const one = page();
    one.open();
    one.ready(heavyWork);
    one.wait();
    for (const [browser, text] of [
      ['two', one.kept.text],
      ['one', '{"browser":"one","jobs":'],
    ] as const) {
      const other = page({ wasm: 1 }, { text }, browser);
      other.open();
      expect(other.opened[0]!.backend).toBe('auto');
    }
  });

  it('does not trust a graphics card again that was lost', () => {
    const here = page();
    here.open();
    here.ready(heavyWork);
    here.wait();
    here.open();
    here.say({ run: 2, type: 'recovered', backend: 'webgl', engine: 'tfjs', step: 3, message: 'lost' });
    here.open();
    expect(here.opened.at(-1)!.backend).toBe('auto');
  });
});

describe('a trial', () => {
  afterEach(() => clock.reset());
  const clock = {
    time: 0,
    reset: () => (clock.time = 0),
  };
  /** Sessions whose steps take as long as they are told to, milliseconds. */
  const open = (took: Figures) =>
    (async ({ backend }: Job) => {
      const each = took[backend as Backend];
      if (each === undefined) throw new Error('not here');
      let step = 0;
      const session = {
        get step() {
          return step;
        },
        async train(to: number) {
          clock.time += (to - step) * each * (step === 0 ? 50 : 1); // the first steps compile
          step = to;
        },
        async settle() {},
        dispose() {},
      };
      return { session };
    }) as never;

  it('gives steps a second after the first ones, and leaves out what fails or is imitated', async () => {
    const options = { now: () => clock.time, open: open({ wasm: 100, webgl: 20, webgpu: 1 }) };
    const has = async (backend: Backend) => backend !== 'webgpu';
    expect(await trial(job, { ...options, has })).toEqual({ wasm: 10, webgl: 50 });
    const failing = { ...options, open: open({ wasm: 100 }) };
    expect(await trial(job, { ...failing, has: async () => true })).toEqual({ wasm: 10 });
  });
});
