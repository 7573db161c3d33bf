import type { Client } from '../../engine/client';
import type { Backend, Event, Job } from '../../engine/protocol';
import type { Run } from '../../engine/run';
import { dataSet } from '../../data/registry';
import { Stream } from '../../math/stream';
import { judgeAccuracy } from './observer';
import { pointsPerCloud, stages } from './index';

export interface Round {
  /** The generator's age in steps. */
  readonly step: number;
  /** [pointsPerCloud, 2] each, left and right; data units */
  readonly clouds: readonly [Float32Array, Float32Array];
  readonly real: 0 | 1;
  /** How often a judge who has counted many points of both is right. */
  readonly judge: number;
}

/** Points of each kind that the judge counts and is tried on. */
const counted = 6000;

/** Trains a generator between the rounds and deals the clouds. */
export class Game {
  readonly #run: Run;
  readonly #rng: Stream;
  readonly #set;
  #waiting = new Map<Event['type'], (event: Event) => void>();
  #step = 0;
  backend: Backend | undefined;

  constructor(
    client: Client,
    readonly job: Job,
    readonly onFailed: (message: string) => void,
  ) {
    this.#rng = new Stream(Stream.seedOf(job.seed, 'rounds'));
    const set = dataSet(job.data);
    if (set.kind !== 'points') throw new Error('Lab 8C deals points.');
    this.#set = set;
    this.#run = client.open(job, (event) => this.#hear(event));
  }

  get window() {
    return this.#set.window;
  }

  ready(): Promise<void> {
    return this.#wait('ready').then(() => undefined);
  }

  /** Deals round `index`, after training up to its step. */
  async deal(index: number): Promise<Round> {
    const step = stages[index]!;
    if (step > this.#step) {
      const there = this.#wait('paused');
      this.#run.train(step, 'fast');
      await there;
      this.#step = step;
    }
    const answer = this.#wait('samples');
    this.#run.samples(counted + pointsPerCloud);
    const { points } = await answer;
    const size = 2 * pointsPerCloud;
    const generated = points.slice(0, size);
    const real = this.#set.draw(pointsPerCloud, this.#rng);
    const many = this.#set.draw(counted, this.#rng);
    const left = this.#rng.next() < 0.5;
    return {
      step,
      clouds: left ? [real, generated] : [generated, real],
      real: left ? 0 : 1,
      judge: judgeAccuracy(this.window, many, points.subarray(size), pointsPerCloud),
    };
  }

  close(): void {
    this.#run.close();
  }

  #hear(event: Event): void {
    if (event.type === 'ready' || event.type === 'recovered') this.backend = event.backend;
    if (event.type === 'failed') return this.onFailed(event.message);
    if (event.type === 'closed')
      return this.onFailed('Another lab on this page took over. Play again to start anew.');
    if (event.type === 'diverged') return this.onFailed('Training blew up. Play again with another seed.');
    const waiting = this.#waiting.get(event.type);
    this.#waiting.delete(event.type);
    waiting?.(event);
  }

  #wait<T extends Event['type']>(type: T): Promise<Extract<Event, { type: T }>> {
    return new Promise((resolve) =>
      this.#waiting.set(type, (event) => resolve(event as Extract<Event, { type: T }>)),
    );
  }
}
