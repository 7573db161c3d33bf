import type { DataSpec } from '../../../src/data/data';
import type { Config, Family } from '../../../src/models/model';
import { defaults } from '../../../src/models/model';
import { loadFamily } from '../../../src/models/registry';

/** A reference job: a family's training step at one size. */
export interface BenchJob {
  readonly family: Family;
  readonly config: Config;
  readonly data: DataSpec;
}

/** The step of a family of the course, at `size`. */
export const familyJob =
  (id: string, data: string, size: Config) =>
  async (over: Config = {}): Promise<BenchJob> => {
    const family = await loadFamily(id);
    return { family, config: { ...defaults(family.about), ...size, ...over }, data: { set: data } };
  };
