export interface Answer {
  readonly right: boolean;
  /** The studied judge's accuracy in this round. */
  readonly judge: number;
}

export interface Part {
  readonly label: string;
  readonly played: number;
  readonly right: number;
  /** Mean over the rounds played. */
  readonly judge: number;
}

/** Rounds in each part of the score. */
export const perPart = 4;

/** The score in three parts: early, middle and late. */
export function partsOf(answers: readonly Answer[], stages: readonly number[]): Part[] {
  return Array.from({ length: stages.length / perPart }, (_, part) => {
    const from = part * perPart;
    const mine = answers.slice(from, from + perPart);
    const [first, last] = [stages[from]!, stages[from + perPart - 1]!];
    return {
      label: `Rounds ${from + 1} to ${from + perPart}, step ${first.toLocaleString('en-US')} to ${last.toLocaleString('en-US')}`,
      played: mine.length,
      right: mine.filter(({ right }) => right).length,
      judge: mine.reduce((sum, { judge }) => sum + judge, 0) / Math.max(1, mine.length),
    };
  });
}
