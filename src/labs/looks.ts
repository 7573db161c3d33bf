import type { Look } from '../engine/protocol';
import type { Run } from '../engine/run';
import type { Lab } from './lab';

/** Sample quality is measured this often, milliseconds. */
const measureEvery = 500;

/** Asks a run for its pictures, one at a time, with what the lab's panels need. */
export class Looks {
  #asked = false;
  #measured = -Infinity;
  #seen = 0;

  constructor(
    readonly lab: Lab,
    readonly now: () => number,
  ) {}

  /** A run whose first picture must bring the data points. */
  fresh(): void {
    this.#seen = 0;
    this.#asked = false;
  }

  /** The run began again on another worker: what was asked of it is asked again by the client. */
  again(): void {
    this.#seen = 0;
  }

  came(): void {
    this.#asked = false;
    this.#seen++;
  }

  /** The picture on its way shows an earlier step: another may be asked for. */
  stale(): void {
    this.#asked = false;
  }

  ask(run: Run | undefined, measure = false): void {
    if (this.#asked || !run) return;
    this.#asked = true;
    const now = this.now();
    const quality = measure || now - this.#measured >= measureEvery;
    if (quality) this.#measured = now;
    run.look({ ...looked(this.lab), real: this.#seen === 0 ? 512 : 0, quality });
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
