/** The page that `npm run bench` drives: a worker of its own for every cell, all of them alive, one of them busy. */
import { createClient } from '../../../src/engine/client';
import type { Event } from '../../../src/engine/protocol';
import { cells, jobOf } from '../cells';
import { adapters } from './adapters';

const client = () => createClient({ patience: 60 });
type Type = Event['type'];
type Answer<T extends Type> = Extract<Event, { readonly type: T }>;

/** One cell's run: orders out, answers back as promises. */
class Bench {
  #expected: { readonly type: Type; readonly resolve: (event: Event) => void } | undefined;
  #fail: (why: Error) => void = () => {};
  readonly #run;

  constructor(readonly cell: (typeof cells)[number]) {
    this.#run = client().open(jobOf(cell), (event) => this.#hear(event));
  }

  ready(): Promise<Answer<'ready'>> {
    return this.#answer('ready');
  }

  /** Milliseconds that `count` steps took, seen from the page. */
  async steps(count: number): Promise<number> {
    const asked = performance.now();
    this.#run.step(count);
    await this.#answer('paused');
    return performance.now() - asked;
  }

  async tensors(): Promise<number> {
    this.#run.look({ samples: 0, real: 0, views: [], grid: 0, lattice: 0, quality: false });
    return (await this.#answer('picture')).picture.tensors;
  }

  close(): void {
    this.#run.close();
  }

  #answer<T extends Type>(type: T): Promise<Answer<T>> {
    return new Promise((resolve, reject) => {
      this.#expected = { type, resolve: resolve as (event: Event) => void };
      this.#fail = reject;
    });
  }

  #hear(event: Event): void {
    if (event.type === 'failed') this.#fail(new Error(event.message));
    else if (event.type === 'diverged')
      this.#fail(new Error(`${event.quantity} overflowed at step ${event.step}`));
    else if (event.type === 'recovered') this.#fail(new Error(event.message));
    else if (event.type === this.#expected?.type) this.#expected.resolve(event);
  }
}

const open: Bench[] = [];

/** For the script that drives the page: cells by number. */
const bench = {
  cells,
  adapters,
  /** Opens a cell and takes its first step. -> what it runs on, and milliseconds from the order to that step's end */
  async open(index: number) {
    const asked = performance.now();
    const run = (open[index] = new Bench(cells[index]!));
    const { backend, engine, notice } = await run.ready();
    await run.steps(1);
    return { backend, engine, notice, firstStepMs: performance.now() - asked };
  },
  steps: (index: number, count: number) => open[index]!.steps(count),
  tensors: (index: number) => open[index]!.tensors(),
  close: (index: number) => open[index]!.close(),
};
export type BenchPage = typeof bench;
Object.assign(globalThis, { bench });
