import type { DataSet, DataSpec } from './data';
import { drawn } from './drawn';
import { faces } from './faces';
import { digitSets } from './glyphs/digit-sets';
import { handwritten } from './glyphs/handwritten';
import { ownImages } from './glyphs/own-images';
import { pointSets } from './point-sets';

const sets: ReadonlyMap<string, DataSet> = new Map<string, DataSet>(
  [...pointSets, ...digitSets.map(({ size }) => handwritten(size)), faces].map((set) => [set.id, set]),
);

/** The data set that a spec names. @throws if there is none of that name, or nothing in the learner's own */
export function dataSet(spec: DataSpec): DataSet {
  if ('points' in spec) return drawn(spec.points);
  if ('images' in spec) return ownImages(spec);
  const set = sets.get(spec.set);
  if (!set) throw new Error(`There is no data set '${spec.set}'. Known: ${[...sets.keys()].join(', ')}.`);
  return set;
}
