import type { Look } from '../engine/protocol';
import type { Run } from '../engine/run';
import type { Lab } from './lab';

/** Sample quality is measured this often, milliseconds. */
const measureEvery = 500;

/** Samples in a picture on a device that draws slowly. */
const few = 120;

/** Asks a run for its pictures, one at a time, with what the lab's panels need. */
export class Looks {
  #asked = false;
  #measured = -Infinity;
  /** Whether the last picture asked for was to be measured. */
  #measuring = false;
  #seen = 0;
  #renew = false;

  /** `given`: what the reader has put into the views by hand; `reduced`: whether this device draws slowly. */
  constructor(
    readonly lab: Lab,
    readonly now: () => number,
    readonly given: () => NonNullable<Look['given']>,
    readonly reduced: () => boolean = () => false,
  ) {}

  /** A run whose first picture must bring the data points. */
  fresh(): void {
    this.#seen = 0;
    this.#asked = false;
    this.#measuring = false;
    this.#measured = -Infinity;
  }

  /** The run began again on another worker: what was asked of it is asked again by the client. */
  again(): void {
    this.#seen = 0;
  }

  /** `measured`: whether its quality came with it, which the worker gives up where something cannot wait. -> whether another picture is wanted at once */
  came(measured: boolean): boolean {
    this.#asked = false;
    this.#seen++;
    if (this.#measuring && !measured) this.#measured = -Infinity;
    const again = this.#renew || this.#measured === -Infinity;
    this.#renew = false;
    return again;
  }

  /** The picture on its way shows an earlier step: another may be asked for. */
  stale(): void {
    this.#asked = false;
  }

  ask(run: Run | undefined, measure = false): void {
    if (this.#asked || !run) return;
    this.#asked = true;
    const now = this.now();
    // The first pictures are not kept waiting: measuring begins with the third.
    const quality = measure || (this.#seen > 1 && now - this.#measured >= measureEvery);
    this.#measuring = quality;
    if (quality) this.#measured = now;
    const { real, ...all } = looked(this.lab);
    const samples = this.reduced() ? Math.min(few, all.samples) : all.samples;
    const given = this.given();
    const wanted = this.lab.onDemand?.filter((view) => view in given) ?? [];
    run.look({
      ...all,
      views: [...all.views, ...wanted],
      samples,
      given,
      real: this.#seen === 0 ? real : 0,
      quality,
    });
  }

  has(view: string): boolean {
    return [...looked(this.lab).views, ...(this.lab.onDemand ?? [])].includes(view);
  }

  /** As soon as the picture on its way has come, another: what it shows has been changed by hand. */
  renew(run: Run | undefined): void {
    this.#renew = this.#asked;
    if (!this.#asked) this.ask(run);
  }
}

/** What a lab's pictures need to see. */
export const looked = (lab: Lab): Omit<Look, 'quality'> => ({
  samples: 240,
  real: 512,
  views: [],
  grid: 48,
  lattice: 33,
  ...lab.look,
});
