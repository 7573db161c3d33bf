import type { Client } from '../engine/client';
import type { Checkpoint, Event, SavedModel } from '../engine/protocol';
import type { Run } from '../engine/run';
import type { About } from '../models/model';
import { Answers } from './answers';
import type { Lab } from './lab';
import { Looks } from './looks';
import type { LabEvent } from './state/event';
import type { LabState } from './state/lab-state';
import { Stopwatch } from './stopwatch';

export interface DriverOptions {
  readonly lab: Lab;
  readonly about: About;
  /** Loaded on the first use: the engine's client is no part of the page before Start. */
  readonly connect: () => Promise<Client>;
  readonly get: () => LabState;
  readonly dispatch: (event: LabEvent) => void;
  /** Between two pictures: the next frame, or half a second where motion is unwelcome. */
  readonly nextFrame: (draw: () => void) => void;
  readonly now: () => number;
}

type Act = (run: Run) => void;

/** The one run that a lab holds: opened, listened to, gone on with after another lab took the worker, closed. */
export class Held {
  run: Run | undefined;
  /** What was pressed, in order, until the run has answered: done when it is ready, and on the run that replaces it. */
  #acts: readonly Act[] = [];
  /** The step at which the run was ready; undefined until it is. */
  #from: number | undefined;
  #opening: object | undefined;
  readonly looks: Looks;
  readonly clock: Stopwatch;
  readonly answers = new Answers();
  #client: Client | undefined;
  #checkpoint: Checkpoint | undefined;

  constructor(readonly options: DriverOptions) {
    const { lab, now, get } = options;
    this.looks = new Looks(
      lab,
      now,
      () => get().given,
      () => get().reduced,
    );
    this.clock = new Stopwatch(options.now);
  }

  async connected(): Promise<Client | undefined> {
    try {
      return (this.#client ??= await this.options.connect());
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.options.dispatch({ type: 'failed', run: 0, reason: 'internal', message: why });
      return undefined;
    }
  }

  /** At once, or as soon as the run is ready. */
  do(act: Act): void {
    this.#acts = [...this.#acts, act];
    if (this.run && this.#from !== undefined) act(this.run);
    else if (!this.under) void this.open();
  }

  /** Whether a run is open, or on its way. */
  get under(): boolean {
    return this.run !== undefined || this.#opening !== undefined;
  }

  async open(from?: SavedModel, pretrained = false): Promise<void> {
    const { get, dispatch, lab } = this.options;
    const resume = this.#checkpoint;
    const { running, settings } = get();
    const job = resume && running ? running : settings;
    if (!resume) dispatch({ type: 'opening', settings: job, pretrained });
    const opening = {};
    this.#opening = opening;
    const client = await this.connected();
    if (this.#opening !== opening) return;
    this.#opening = undefined;
    if (!client) return this.answers.end('The code that trains could not be loaded.');
    this.looks.fresh();
    this.#checkpoint = undefined;
    const now = get().running ?? job; // a live knob may have been moved meanwhile
    const run: Run = client.open(
      { family: lab.family, ...now, ...(from && { from }) },
      (event) => this.run === run && this.#hear(event),
      resume ? { resume } : {},
    );
    this.run = run;
  }

  /** The same from the beginning, with the settings as they stand: what has not been answered is done on the new run. */
  again(): void {
    const acts = this.#acts;
    this.close();
    this.#acts = acts;
    void this.open();
  }

  close(): void {
    this.#acts = [];
    this.#opening = undefined;
    this.#checkpoint = undefined;
    this.clock.clear();
    this.answers.end();
    this.run?.close();
    this.#gone();
  }

  #gone(): void {
    this.run = undefined;
    this.#from = undefined;
  }

  needed<T>(order: (run: Run) => Promise<T>): Promise<T> {
    if (this.run) return order(this.run);
    return Promise.reject(new Error('There is no model yet. Press Start or Step first.'));
  }

  #hear(event: Event): void {
    this.options.dispatch(event);
    this.answers.hear(event);
    switch (event.type) {
      case 'ready': {
        this.looks.fresh();
        this.looks.ask(this.run);
        this.#from = event.step;
        for (const act of this.#acts) if (this.run) act(this.run);
        return;
      }
      case 'recovered':
        this.looks.again();
        return;
      case 'picture':
        if (event.picture.step > (this.#from ?? Infinity)) this.#acts = [];
        if (
          this.looks.came(event.picture.quality !== undefined) ||
          this.options.get().phase.name === 'running'
        )
          this.options.nextFrame(() => this.looks.ask(this.run));
        return;
      case 'paused':
      case 'diverged':
        this.#acts = [];
        this.clock.stop();
        this.looks.stale();
        return this.looks.ask(this.run, true);
      case 'closed':
        this.clock.stop();
        this.answers.end();
        this.#checkpoint = event.checkpoint;
        this.#acts = [];
        this.#gone();
        return;
      case 'failed':
        this.clock.stop();
        this.#gone();
        return this.answers.end(event.message);
    }
  }
}
