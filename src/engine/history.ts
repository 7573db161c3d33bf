import type { Picture } from './protocol';

/** Metrics of one step, by name. */
export type Row = Readonly<Record<string, number>>;

/** Every step's metrics since the page last asked; thinned evenly, so that a page that never asks costs no memory. */
export class History {
  #rows: { readonly step: number; readonly row: Row }[] = [];
  #stride = 1;
  #count = 0;

  constructor(readonly limit = 2000) {}

  /** A step before the last one: the run has gone back, and another way from there. */
  add(step: number, row: Row): void {
    if (step < (this.#rows.at(-1)?.step ?? 0)) this.dropAfter(step - 1);
    if (this.#count++ % this.#stride === 0) this.#rows.push({ step, row });
    if (this.#rows.length <= this.limit) return;
    this.#rows = this.#rows.filter((_, i) => i % 2 === 0);
    this.#stride *= 2;
  }

  /** Forgets what lies after `step`: the run goes another way from there. */
  dropAfter(step: number): void {
    this.#rows = this.#rows.filter((row) => row.step <= step);
  }

  /** Hands over what has gathered and starts anew. */
  take(): Picture['history'] {
    const names = new Set(this.#rows.flatMap(({ row }) => Object.keys(row)));
    const history = {
      step: Float32Array.from(this.#rows, ({ step }) => step),
      metrics: Object.fromEntries(
        [...names].map((name) => [name, Float32Array.from(this.#rows, ({ row }) => row[name] ?? NaN)]),
      ),
    };
    this.#rows = [];
    this.#stride = 1;
    this.#count = 0;
    return history;
  }
}
