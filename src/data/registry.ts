import { checkerboard } from './checkerboard';
import type { DataSet, DataSpec, PointSet } from './data';
import { drawn } from './drawn';
import { eightGaussians } from './eight-gaussians';
import { line } from './line';
import { ring } from './ring';
import { spiral } from './spiral';
import { threeDisjoint } from './three-disjoint';
import { twoGaussians } from './two-gaussians';
import { twoMoons } from './two-moons';

/** The point sets, in the order in which the picker shows them. */
export const pointSets: readonly PointSet[] = [
  line,
  twoGaussians,
  eightGaussians,
  ring,
  twoMoons,
  spiral,
  checkerboard,
  threeDisjoint,
];

const sets: ReadonlyMap<string, DataSet> = new Map(pointSets.map((set) => [set.id, set]));

/** The data set that a spec names. @throws if there is none of that name, or no point in the learner's own */
export function dataSet(spec: DataSpec): DataSet {
  if ('points' in spec) return drawn(spec.points);
  const set = sets.get(spec.set);
  if (!set) throw new Error(`There is no data set '${spec.set}'. Known: ${[...sets.keys()].join(', ')}.`);
  return set;
}
