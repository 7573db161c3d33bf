import type { Client } from '../../engine/client';
import type { Backend, Event, Job } from '../../engine/protocol';
import type { Run } from '../../engine/run';
import { Stream } from '../../math/stream';
import type { Deck } from './deck';

export interface Round {
  /** The generator's age in steps. */
  readonly step: number;
  /** [perSide, width] each, left and right; data units */
  readonly sides: readonly [Float32Array, Float32Array];
  readonly real: 0 | 1;
  /** How often a judge who has studied many of both is right. */
  readonly judge: number;
}

/** Trains a generator between the rounds and deals the two sides. */
export class Game {
  readonly #run: Run;
  readonly #rng: Stream;
  #waiting = new Map<Event['type'], (event: Event) => void>();
  #step: number;
  backend: Backend | undefined;

  constructor(
    client: Client,
    readonly deck: Deck,
    job: Omit<Job, 'family' | 'config'>,
    readonly onFailed: (message: string) => void,
  ) {
    this.#rng = new Stream(Stream.seedOf(job.seed, 'rounds'));
    const { about, config, from } = deck;
    this.#step = from?.step ?? 0;
    const whole = { ...job, family: about.id, config, ...(from && { from }) };
    this.#run = client.open(whole, (event) => this.#hear(event));
  }

  ready(): Promise<void> {
    return this.#wait('ready').then(() => undefined);
  }

  /** Deals round `index`, after training up to its step. */
  async deal(index: number): Promise<Round> {
    const { stages, perSide, studied, width } = this.deck;
    const step = stages[index]!;
    if (step > this.#step) {
      const there = this.#wait('paused');
      this.#run.train(step, 'fast');
      await there;
      this.#step = step;
    }
    const answer = this.#wait('samples');
    this.#run.samples(studied + perSide);
    const { points } = await answer;
    const size = width * perSide;
    const generated = points.slice(0, size);
    const real = this.deck.draw(perSide, this.#rng);
    const many = this.deck.draw(studied, this.#rng);
    const left = this.#rng.next() < 0.5;
    return {
      step,
      sides: left ? [real, generated] : [generated, real],
      real: left ? 0 : 1,
      judge: this.deck.judge(many, points.subarray(size)),
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
