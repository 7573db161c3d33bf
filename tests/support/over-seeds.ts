/** Claims over random seeds. No more of them are tried than it takes to know. */

export interface Tally {
  readonly held: number;
  /** The seeds for which it did not hold. */
  readonly failed: readonly number[];
}

/** Whether it holds in at least `enough` of the seeds 1 to `all`. */
export function overSeeds(holds: (seed: number) => boolean, enough = 18, all = 20): Tally {
  let held = 0;
  const failed: number[] = [];
  for (let seed = 1; held < enough && failed.length <= all - enough; seed++) {
    if (holds(seed)) held++;
    else failed.push(seed);
  }
  return { held, failed };
}
