import type { Client } from '../engine/client';
import type { Checkpoint, Event, Look, SavedModel } from '../engine/protocol';
import type { Run } from '../engine/run';
import type { About, KnobValue } from '../models/model';
import type { Lab } from './lab';
import type { LabEvent } from './state/event';
import type { LabState, Settings } from './state/lab-state';

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

/** Sample quality is measured this often, milliseconds. */
const measureEvery = 500;

/** What the learner can do to the run: the only place where orders go to the engine. */
export class Driver {
  #client: Client | undefined;
  #run: Run | undefined;
  #after: ((run: Run) => void) | undefined;
  #checkpoint: Checkpoint | undefined;
  #asked = false;
  #measured = -Infinity;
  #seen = 0;
  #trained = 0;
  #since: number | undefined;
  #waiting = new Map<Event['type'], (event: Event) => void>();

  constructor(readonly options: DriverOptions) {}

  /** Milliseconds of training that Reset would throw away. */
  get trained(): number {
    return this.#trained + (this.#since === undefined ? 0 : this.options.now() - this.#since);
  }

  get open(): boolean {
    return this.#run !== undefined;
  }

  /** The pointer nears Start: fetch the code. */
  async warm(): Promise<void> {
    (await this.#connected())?.warm();
  }

  toggle(): void {
    const { phase } = this.options.get();
    if (phase.name === 'running') this.pause();
    else if (phase.name !== 'loading' && phase.name !== 'diverged') this.train();
  }

  train(): void {
    this.#with((run) => {
      const { step, until, speed, phase } = this.options.get();
      const more = this.options.lab.steps;
      const target = step < until ? until : phase.name === 'finished' ? step + more : until + more;
      this.options.dispatch({ type: 'training', until: target });
      this.#since = this.options.now();
      run.train(target, speed);
      this.#ask();
    });
  }

  pause(): void {
    this.#run?.pause();
  }

  /** Out of sight: nothing is computed that nobody sees. */
  away(): void {
    if (this.options.get().phase.name !== 'running') return;
    this.options.dispatch({ type: 'away' });
    this.#run?.pause();
  }

  back(): void {
    if (this.options.get().phase.name === 'offscreen-paused') this.train();
  }

  step(part?: string): void {
    this.#with((run) => {
      if (part) this.options.dispatch({ type: 'part', part });
      run.step(this.options.lab.stepSize, part);
    });
  }

  rewind(to: number): void {
    if (!this.#run) return;
    this.options.dispatch({ type: 'rewinding' });
    this.#run.rewind(Math.max(0, to));
  }

  set(name: string, value: KnobValue): void {
    this.options.dispatch({ type: 'knob', name, value });
    if (this.options.about.knobs[name]?.live) this.#run?.set({ [name]: value });
  }

  undo(): void {
    const { lastChange } = this.options.get();
    if (!lastChange) return;
    this.options.dispatch({ type: 'undo' });
    this.#run?.set({ [lastChange.name]: lastChange.from });
  }

  /** Another data set, seed, backend or preset: a run under way starts over with it. */
  change(settings: Partial<Settings>, preset?: string): void {
    const before = this.options.get();
    this.options.dispatch({ type: 'settings', settings, ...(preset && { preset }) });
    if (this.#run || before.running) this.reset();
  }

  /** The same run from the beginning, with the settings as they stand. */
  reset(): void {
    if (!this.#run && !this.options.get().running) return this.options.dispatch({ type: 'clear' });
    // What was pressed while the run was still opening is done on the new one.
    const after = this.#after ?? (() => {});
    this.#close();
    void this.#open(after);
  }

  cancel(): void {
    this.#close();
    this.options.dispatch({ type: 'cancel' });
  }

  speed(speed: LabState['speed']): void {
    this.options.dispatch({ type: 'speed', speed });
    const { phase, until } = this.options.get();
    if (phase.name === 'running') this.#run?.train(until, speed);
  }

  save(): Promise<SavedModel> {
    return this.#answer('saved', (run) => run.save()).then((event) => event.model);
  }

  samples(count: number): Promise<Float32Array> {
    return this.#answer('samples', (run) => run.samples(count)).then((event) => event.points);
  }

  /** A saved model, or weights that came with the site, in place of fresh ones. */
  load(model: SavedModel, settings: Settings, pretrained: boolean): void {
    this.#close();
    this.options.dispatch({ type: 'settings', settings });
    void this.#open(() => {}, model, pretrained);
  }

  close(): void {
    this.#close();
  }

  /** For the test of the way out. */
  lose(): void {
    this.#run?.lose();
  }

  #with(act: (run: Run) => void): void {
    if (this.#run) act(this.#run);
    else void this.#open(act);
  }

  async #connected(): Promise<Client | undefined> {
    try {
      return (this.#client ??= await this.options.connect());
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.options.dispatch({ type: 'failed', run: 0, reason: 'internal', message: why });
      return undefined;
    }
  }

  async #open(after: (run: Run) => void, from?: SavedModel, pretrained = false): Promise<void> {
    const { get, dispatch, lab } = this.options;
    const resume = this.#checkpoint;
    const { running, settings } = get();
    const job = resume && running ? running : settings;
    if (!resume) dispatch({ type: 'opening', settings: job, pretrained });
    this.#after = after;
    const client = await this.#connected();
    if (!client || this.#after !== after) return;
    this.#asked = false;
    this.#checkpoint = undefined;
    const run: Run = client.open(
      { family: lab.family, ...job, ...(from && { from }) },
      (event) => this.#run === run && this.#hear(event),
      resume ? { resume } : {},
    );
    this.#run = run;
  }

  #close(): void {
    this.#after = undefined;
    this.#checkpoint = undefined;
    this.#trained = 0;
    this.#since = undefined;
    this.#run?.close();
    this.#run = undefined;
  }

  #hear(event: Event): void {
    this.options.dispatch(event);
    const waiting = this.#waiting.get(event.type);
    this.#waiting.delete(event.type);
    waiting?.(event);
    switch (event.type) {
      case 'ready': {
        this.#seen = 0;
        this.#ask(true);
        const after = this.#after;
        this.#after = undefined;
        if (this.#run) after?.(this.#run);
        return;
      }
      case 'recovered':
        this.#seen = 0;
        return;
      case 'picture':
        this.#asked = false;
        this.#seen++;
        if (this.options.get().phase.name === 'running') this.options.nextFrame(() => this.#ask());
        return;
      case 'paused':
      case 'diverged':
        this.#stopClock();
        // The picture on its way shows an earlier step.
        this.#asked = false;
        return this.#ask(true);
      case 'closed':
        this.#stopClock();
        this.#checkpoint = event.checkpoint;
        this.#run = undefined;
        return;
      case 'failed':
        this.#stopClock();
        this.#run = undefined;
        return;
    }
  }

  #stopClock(): void {
    this.#trained = this.trained;
    this.#since = undefined;
  }

  #ask(measure = false): void {
    if (this.#asked || !this.#run) return;
    this.#asked = true;
    const now = this.options.now();
    const quality = measure || now - this.#measured >= measureEvery;
    if (quality) this.#measured = now;
    this.#run.look({ ...looked(this.options.lab), real: this.#seen === 0 ? 512 : 0, quality });
  }

  #answer<T extends Event['type']>(type: T, order: (run: Run) => void): Promise<Extract<Event, { type: T }>> {
    return new Promise((resolve, reject) => {
      if (!this.#run) return reject(new Error('There is no model yet. Press Start or Step first.'));
      this.#waiting.set(type, (event) => resolve(event as Extract<Event, { type: T }>));
      order(this.#run);
    });
  }
}

/** What a lab's panels need to see. */
export function looked(lab: Lab): Omit<Look, 'real' | 'quality'> {
  const stage = lab.panels.includes('stage');
  return {
    samples: 240,
    views: [...(stage ? ['belief', 'pull'] : []), ...(lab.panels.includes('warp') ? ['warp'] : [])],
    grid: 48,
    lattice: 33,
  };
}
