import type { Client } from '../../engine/client';
import type { Checkpoint, Event } from '../../engine/protocol';
import type { Run } from '../../engine/run';
import type { About } from '../../models/model';
import type { Lab } from '../lab';
import { Looks } from '../looks';
import type { LabEvent } from '../state/event';
import { initial, type LabState, type Settings } from '../state/lab-state';
import { reduce } from '../state/reduce';

export interface PairOptions {
  readonly lab: Lab;
  readonly about: About;
  readonly connect: () => Promise<Client>;
  readonly nextFrame: (draw: () => void) => void;
  readonly now: () => number;
  /** Both states, whenever one of them changed. */
  readonly onChange: (states: States) => void;
}

export type States = readonly [a: LabState, b: LabState];
export type Which = 0 | 1;

interface Side {
  state: LabState;
  run?: Run;
  /** Where it stood when another lab took the worker. */
  checkpoint?: Checkpoint | undefined;
  readonly looks: Looks;
}

/** Two runs that differ in their settings only: trained, paused and ended together, at equal steps. */
export class Pair {
  readonly #sides: readonly [Side, Side];
  #opening = false;
  #ended = false;

  constructor(
    readonly options: PairOptions,
    settings: readonly [Settings, Settings],
  ) {
    const side = (which: Which): Side => {
      const state = { ...initial(options.lab, options.about), settings: settings[which] };
      return { state, looks: new Looks(options.lab, options.now, () => state.given) };
    };
    this.#sides = [side(0), side(1)];
  }

  get states(): States {
    return [this.#sides[0].state, this.#sides[1].state];
  }

  /** Starts both, or goes on with them, or adds as many steps when they are done. */
  async train(): Promise<void> {
    const { lab } = this.options;
    if (!this.#sides[0].run && !(await this.#open())) return;
    const step = Math.max(...this.states.map((state) => state.step));
    const until = (Math.floor(step / lab.steps) + 1) * lab.steps;
    for (const which of [0, 1] as const) {
      const { run, state, looks } = this.#sides[which];
      if (!run || state.phase.name === 'diverged') continue;
      this.#tell(which, { type: 'training', until });
      run.train(until, 'fast');
      looks.ask(run);
    }
  }

  pause(): void {
    for (const { run } of this.#sides) run?.pause();
  }

  /** Frees both; nothing is heard of them after this. */
  end(): void {
    this.#ended = true;
    for (const side of this.#sides) {
      side.run?.close();
      delete side.run;
    }
  }

  /** @returns true once both are ready; false when they never will be */
  async #open(): Promise<boolean> {
    if (this.#opening || this.#ended) return false;
    this.#opening = true;
    const { lab, connect } = this.options;
    for (const which of [0, 1] as const)
      if (!this.#sides[which].checkpoint)
        this.#tell(which, { type: 'opening', settings: this.states[which].settings, pretrained: false });
    const client = await connect().catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      for (const which of [0, 1] as const)
        this.#tell(which, { type: 'failed', run: 0, reason: 'internal', message });
      return undefined;
    });
    if (!client) return (this.#opening = false);
    let beside: Run | undefined;
    for (const which of [0, 1] as const) {
      const side = this.#sides[which];
      const ready = await new Promise<boolean>((resolve) => {
        if (this.#ended) return resolve(false);
        side.looks.fresh();
        side.run = client.open(
          { family: lab.family, ...side.state.settings },
          (event) => {
            this.#hear(which, event);
            if (event.type === 'ready') resolve(true);
            if (event.type === 'failed' || event.type === 'closed') resolve(false);
          },
          { ...(beside && { beside }), ...(side.checkpoint && { resume: side.checkpoint }) },
        );
      });
      beside = side.run;
      if (!ready) return (this.#opening = false);
    }
    this.#opening = false;
    return true;
  }

  #hear(which: Which, event: Event): void {
    if (this.#ended) return;
    const side = this.#sides[which];
    this.#tell(which, event);
    switch (event.type) {
      case 'ready':
        return side.looks.ask(side.run, true);
      case 'recovered':
        return side.looks.again();
      case 'picture':
        return this.#next(which, side.looks.came(event.picture.quality !== undefined));
      case 'paused':
      case 'diverged':
        side.looks.stale();
        return side.looks.ask(side.run, true);
      case 'closed':
      case 'failed':
        side.checkpoint = event.type === 'closed' ? event.checkpoint : undefined;
        delete side.run;
        return this.#next(which, false);
    }
  }

  /** A frame draws one of the two: they take turns, as long as both run. */
  #next(which: Which, again: boolean): void {
    const [side, other] = [this.#sides[which], this.#sides[which === 0 ? 1 : 0]];
    const next = again ? side : [other, side].find(({ state }) => state.phase.name === 'running');
    if (next) this.options.nextFrame(() => next.looks.ask(next.run));
  }

  #tell(which: Which, event: LabEvent): void {
    const side = this.#sides[which];
    side.state = reduce(this.options.lab, this.options.about, side.state, event);
    this.options.onChange(this.states);
  }
}
