import type { SavedModel } from '../engine/protocol';
import type { KnobValue } from '../models/model';
import { Held, type DriverOptions } from './held';
import type { LabState, Settings } from './state/lab-state';

/** What the learner can do to the run: the only place where orders go to the engine. */
export class Driver {
  readonly #held: Held;

  constructor(readonly options: DriverOptions) {
    this.#held = new Held(options);
  }

  /** Milliseconds of training that Reset would throw away. */
  get trained(): number {
    return this.#held.clock.elapsed;
  }

  get open(): boolean {
    return this.#held.run !== undefined;
  }

  /** The reader comes near: fetch the code. */
  async warm(): Promise<void> {
    (await this.#held.connected())?.warm();
  }

  toggle(): void {
    const { phase } = this.options.get();
    if (phase.name === 'running') this.pause();
    else if (phase.name !== 'loading' && phase.name !== 'diverged') this.train();
  }

  train(): void {
    this.#held.do((run) => {
      const { step, until, speed } = this.options.get();
      const target = nextEnd(step, until, this.options.lab.steps);
      this.options.dispatch({ type: 'training', until: target });
      this.#held.clock.start();
      run.train(target, speed);
      this.#held.looks.ask(run);
    });
  }

  pause(): void {
    if (this.#held.under) this.#held.do((run) => run.pause());
  }

  /** Out of sight: nothing is computed that nobody sees. */
  away(): void {
    if (this.options.get().phase.name !== 'running') return;
    this.options.dispatch({ type: 'away' });
    this.#held.run?.pause();
  }

  back(): void {
    if (this.options.get().phase.name === 'offscreen-paused') this.train();
  }

  step(part?: string): void {
    this.#held.do((run) => {
      if (part) this.options.dispatch({ type: 'part', part });
      run.step(this.options.lab.stepSize, part);
    });
  }

  rewind(to: number): void {
    if (!this.#held.run) return;
    this.options.dispatch({ type: 'rewinding' });
    this.#held.run.rewind(Math.max(0, to));
  }

  set(name: string, value: KnobValue): void {
    this.options.dispatch({ type: 'knob', name, value });
    if (!this.options.about.knobs[name]?.live) return;
    this.#held.run?.set({ [name]: value });
    this.#held.looks.renew(this.#held.run);
  }

  /** Numbers put into a view by hand: a noise level, a place in the latent plane, a drawn glyph. What no view takes only the page draws. */
  give(view: string, numbers: readonly number[]): void {
    this.giveAll({ [view]: numbers });
  }

  /** The same for several views: one picture answers them all. */
  giveAll(given: Readonly<Record<string, readonly number[]>>): void {
    const { phase, text } = this.options.get();
    if (text && phase.name === 'loading') return; // symbols of the run before
    for (const [view, numbers] of Object.entries(given))
      this.options.dispatch({ type: 'give', view, numbers });
    const { looks, run } = this.#held;
    if (Object.keys(given).some((view) => looks.has(view))) looks.renew(run);
  }

  undo(): void {
    const { lastChange } = this.options.get();
    if (!lastChange) return;
    this.options.dispatch({ type: 'undo' });
    this.#held.run?.set({ [lastChange.name]: lastChange.from });
  }

  /** Another data set, seed, backend or preset: a run under way starts over with it. */
  change(settings: Partial<Settings>, preset?: string): void {
    const before = this.options.get();
    this.options.dispatch({ type: 'settings', settings, ...(preset && { preset }) });
    if (this.#held.under || before.running) this.again();
  }

  /** The same run from the beginning, with the settings as they stand. */
  reset(): void {
    this.#held.close();
    this.again();
  }

  /** As Reset, but what was pressed and has not been answered yet is done on the new run. */
  again(): void {
    if (this.#held.under || this.options.get().running) this.#held.again();
    else this.options.dispatch({ type: 'clear' });
  }

  cancel(): void {
    this.#held.close();
    this.options.dispatch({ type: 'cancel' });
  }

  speed(speed: LabState['speed']): void {
    this.options.dispatch({ type: 'speed', speed });
    const { phase, until } = this.options.get();
    if (phase.name === 'running') this.#held.run?.train(until, speed);
  }

  save(): Promise<SavedModel> {
    return this.#held
      .needed((run) => (run.save(), this.#held.answers.next('saved')))
      .then((event) => event.model);
  }

  samples(count: number): Promise<Float32Array> {
    return this.#held
      .needed((run) => (run.samples(count), this.#held.answers.next('samples')))
      .then((event) => event.points);
  }

  /**
   * A saved model, or weights that came with the site, in place of fresh ones.
   * @throws with what is wrong with them, such as a tensor's shape; then the run of before stands again
   */
  async load(model: SavedModel, settings: Settings, pretrained: boolean): Promise<void> {
    const { get, dispatch } = this.options;
    const before = get();
    const kept = this.open ? await this.save().catch(() => undefined) : undefined;
    try {
      await this.#put(model, settings, pretrained);
    } catch (error) {
      if (get().phase.name !== 'error') return; // the reader has done something else meanwhile
      if (kept && before.running) {
        await this.#put(kept, before.running, before.pretrained);
        dispatch({ type: 'put back', before });
      } else {
        dispatch({ type: 'settings', settings: before.settings });
        this.cancel();
      }
      throw error;
    }
  }

  async #put(model: SavedModel, settings: Settings, pretrained: boolean): Promise<void> {
    this.#held.close();
    this.options.dispatch({ type: 'settings', settings });
    const ready = this.#held.answers.next('ready');
    await Promise.all([this.#held.open(model, pretrained), ready]);
  }

  close(): void {
    this.#held.close();
  }

  /** For the test of the way out. */
  lose(): void {
    this.#held.run?.lose();
  }
}

/** Where a run stops next: at its end, or as many steps after it as bring it further. A model that was loaded may be far beyond. */
export const nextEnd = (step: number, until: number, more: number): number =>
  step < until ? until : until + more * Math.ceil((step + 1 - until) / more);
