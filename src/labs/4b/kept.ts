export interface Entry {
  readonly step: number;
  readonly line: string;
}

/** Steps worth keeping a line of: denser early, where more happens. */
const moments = [0, 10, 25, 50, 100, 200, 400, 800, 1500, 3000, 6000];

/** The moment that a step belongs to: the last one it has reached. */
const momentOf = (step: number) => moments.findLastIndex((moment) => step >= moment);

/** One line for each moment, the first that was seen of it. A run that has gone back forgets what came after. */
export function kept(entries: readonly Entry[], now: Entry): readonly Entry[] {
  const before = entries.filter(({ step }) => step <= now.step);
  const last = before.at(-1);
  return last && momentOf(last.step) === momentOf(now.step) ? before : [...before, now];
}
