import type { Speed } from './protocol';

/** Steps a second at each speed. Normal is 2.5 times what a training loop tied to 60 frames a second could do. */
const rates: Readonly<Record<Speed, number>> = { slow: 2, normal: 150, fast: Infinity };

/** A run behind its pace by more than this, milliseconds, does not race to catch up. */
const patience = 100;

/** How many steps a run may have taken by now. */
export class Pace {
  readonly #rate: number;
  #since: number;
  #from: number;

  constructor(speed: Speed, step: number, now: number) {
    this.#rate = rates[speed] / 1000;
    this.#since = now;
    this.#from = step;
  }

  /** The step that the run may train to. The first is due at once. */
  due(step: number, now: number): number {
    if (this.#rate === Infinity) return Infinity;
    const due = this.#from + 1 + Math.floor((now - this.#since) * this.#rate);
    if (due - step <= 1 + patience * this.#rate) return due;
    this.#from = step;
    this.#since = now;
    return step + 1;
  }

  /** Milliseconds until one more step is due. */
  wait(step: number, now: number): number {
    return Math.max(0, this.#since + (step - this.#from) / this.#rate - now);
  }
}

/** Steps a second over the last second of training. */
export class Meter {
  #marks: { readonly step: number; readonly now: number }[] = [];

  mark(step: number, now: number): void {
    this.#marks.push({ step, now });
    while (this.#marks.length > 2 && now - this.#marks[1]!.now > 1000) this.#marks.shift();
  }

  get rate(): number {
    const [first, last] = [this.#marks[0], this.#marks.at(-1)];
    if (!first || !last || last.now <= first.now) return 0;
    return (1000 * (last.step - first.step)) / (last.now - first.now);
  }
}
