/** Which test file starts when: those that train most go first, so that at the end no core waits for one of them. */
import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What a file that trains many runs imports, the longest of them first. */
const trains = [/support\/claims'/, /support\/runner'/];

function rank({ moduleId }: TestSpecification): number {
  const code = readFileSync(moduleId, 'utf8');
  const first = trains.findIndex((named) => named.test(code));
  return first < 0 ? trains.length : first;
}

export class Sequence extends BaseSequencer {
  /** Of one rank as Vitest does: by the time that they took before, or by size. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const ranks = new Map(files.map((file) => [file, rank(file)]));
    return (await super.sort(files)).sort((a, b) => ranks.get(a)! - ranks.get(b)!);
  }
}
