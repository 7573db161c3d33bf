import { History, type Row } from './history';
import { runawayLoss } from './protocol';
import type { Stepper } from './stepper';

/** What overflowed, and at which step. */
export interface Blowup {
  readonly step: number;
  /** Name of a metric or of a weight. */
  readonly quantity: string;
  /** NaN, Infinity or the runaway value. */
  readonly value: number;
}

/** The metrics of every step: each is judged when its numbers are there, and kept for the page. */
export class Ledger {
  readonly history = new History();
  /** Steps whose numbers a GPU still holds. */
  #awaited: number[] = [];

  constructor(readonly stepper: Stepper) {}

  /** Takes down a step, or that its numbers will come. */
  note(step: number, row: Row | undefined): Blowup | undefined {
    if (!row) {
      this.#awaited.push(step);
      return undefined;
    }
    for (const [quantity, value] of Object.entries(row)) {
      if (!(Math.abs(value) <= runawayLoss)) return { step, quantity, value };
    }
    this.history.add(step, row);
    return undefined;
  }

  /** Waits for the numbers that a GPU still holds. */
  async readBack(): Promise<Blowup | undefined> {
    const steps = this.#awaited;
    this.#awaited = [];
    for (const [i, row] of (await this.stepper.gather()).entries()) {
      const blowup = this.note(steps[i]!, row);
      if (blowup) return blowup;
    }
    return undefined;
  }

  /** Drops the numbers that a GPU still holds: the run has gone back. */
  async drop(): Promise<void> {
    this.#awaited = [];
    await this.stepper.gather();
  }
}

/** The first number that is not finite, by name. */
export function overflow(step: number, tensors: Readonly<Record<string, Float32Array>>): Blowup | undefined {
  for (const [quantity, values] of Object.entries(tensors)) {
    const value = values.find((number) => !Number.isFinite(number));
    if (value !== undefined) return { step, quantity, value };
  }
  return undefined;
}
