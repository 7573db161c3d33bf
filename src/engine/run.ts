import type { Config } from '../models/model';
import type { Checkpoint, Event, Job, Look, Message, Order, Speed } from './protocol';

/** One training run, seen from the page. Every call returns at once; answers come as events. */
export interface Run {
  readonly id: number;
  train(until: number, speed: Speed): void;
  pause(): void;
  step(count: number, part?: string): void;
  look(look: Look): void;
  set(config: Config): void;
  rewind(to: number): void;
  save(): void;
  samples(count: number): void;
  /** For tests of the way out: the graphics context goes, as a driver may take it at any time. */
  lose(): void;
  /** Frees all it holds; no event comes after this. */
  close(): void;
}

export interface OpenOptions {
  /** The run to train side by side with. Any other run is closed, and told so. */
  readonly beside?: Run;
  /** Goes on where a closed run stood. */
  readonly resume?: Checkpoint;
}

export interface Client {
  /** Fetches the worker’s code before it is needed: when the reader comes near. */
  warm(): void;
  open(job: Job, on: (event: Event) => void, options?: OpenOptions): Run;
}

/** What answers an order: what is not listed is not answered. */
export const answers: Partial<Record<Order['type'], Message['type']>> = {
  train: 'paused',
  pause: 'paused',
  step: 'paused',
  rewind: 'paused',
  look: 'picture',
  save: 'saved',
  samples: 'samples',
};

export const runOf = (id: number, send: (order: Order) => void): Run => ({
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
  close: () => send({ type: 'close' }),
});
