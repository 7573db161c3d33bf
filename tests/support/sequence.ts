/** Which test file starts when: those that train models first, so that at the end no core waits for one of them. */
import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const trains = ({ moduleId }: TestSpecification) =>
  /support\/(runner|claims)'/.test(readFileSync(moduleId, 'utf8'));

export class Sequence extends BaseSequencer {
  /** Otherwise as Vitest does: by the time that they took before, or by size. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const long = new Set(sorted.filter(trains));
    return [...long, ...sorted.filter((file) => !long.has(file))];
  }
}
