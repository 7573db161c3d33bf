import type { Config } from '../models/model';

/** What the learner did at a step, before the step was taken. */
export type Act = { readonly step: number } & (
  { readonly config: Config } | { readonly part: string; readonly count: number }
);

/** The learner's acts in order, so that a stretch of the run can be trained again just as it was. */
export class Log {
  #acts: Act[] = [];

  add(act: Act): void {
    this.#acts.push(act);
  }

  at(step: number): readonly Act[] {
    return this.#acts.filter((act) => act.step === step);
  }

  /** Forgets what was done at `step` and after. */
  dropFrom(step: number): void {
    this.#acts = this.#acts.filter((act) => act.step < step);
  }
}
