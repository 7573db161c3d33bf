/** A client without a worker: it writes down what a lab orders, and the test says what the worker would answer. */
import type { Client } from '../../src/engine/client';
import type { Event, Job, Order, Report } from '../../src/engine/protocol';
import { runOf, type Run } from '../../src/engine/run';

/** As protocol's Event, but the run's number is filled in. */
type Said =
  | Exclude<Report, { type: 'checkpoint' | 'alive' | 'lost' }>
  | Omit<Extract<Event, { type: 'recovered' }>, 'run'>;

export interface FakeRun {
  readonly job: Job;
  readonly orders: Order[];
  closed: boolean;
  /** Sends an event to the lab, as the worker would. */
  say(event: Said): void;
}

export function fakeClient(): Client & { readonly opened: FakeRun[]; warmed: number } {
  const opened: FakeRun[] = [];
  return {
    opened,
    warmed: 0,
    warm() {
      this.warmed++;
    },
    open(job, on): Run {
      const id = opened.length + 1;
      const fake: FakeRun = {
        job,
        orders: [],
        closed: false,
        say: (event) => on({ ...event, run: id } as Event),
      };
      opened.push(fake);
      const run = runOf(id, (order) => void fake.orders.push(order));
      return { ...run, close: () => void (fake.closed = true) };
    },
  };
}
