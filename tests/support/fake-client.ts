/** A client without a worker: it writes down what a lab orders, and the test says what the worker would answer. */
import type { Client, Run } from '../../src/engine/client';
import type { Event, Job, Order, Report } from '../../src/engine/protocol';

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
      const send = (order: Order) => void fake.orders.push(order);
      return {
        id,
        train: (until, speed) => send({ type: 'train', until, speed }),
        pause: () => send({ type: 'pause' }),
        step: (count, part) => send({ type: 'step', count, part }),
        look: (look) => send({ type: 'look', look }),
        set: (config) => send({ type: 'set', config }),
        rewind: (to) => send({ type: 'rewind', to }),
        save: () => send({ type: 'save' }),
        samples: (count) => send({ type: 'samples', count }),
        lose: () => send({ type: 'lose' }),
        close() {
          fake.closed = true;
        },
      };
    },
  };
}
