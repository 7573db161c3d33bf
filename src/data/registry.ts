import { checkerboard } from './checkerboard';
import type { DataSet, DataSpec, GlyphSet, PointSet } from './data';
import { drawn } from './drawn';
import { eightGaussians } from './eight-gaussians';
import { faces } from './faces';
import { handwritten } from './glyphs/handwritten';
import { ownImages } from './glyphs/own-images';
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

/** The glyph sets, in the order in which the picker shows them. */
export const glyphSets: readonly GlyphSet[] = [handwritten(14), handwritten(28)];

const sets: ReadonlyMap<string, DataSet> = new Map<string, DataSet>(
  [...pointSets, ...glyphSets, faces].map((set) => [set.id, set]),
);

/** The data set that a spec names. @throws if there is none of that name, or nothing in the learner's own */
export function dataSet(spec: DataSpec): DataSet {
  if ('points' in spec) return drawn(spec.points);
  if ('images' in spec) return ownImages(spec);
  const set = sets.get(spec.set);
  if (!set) throw new Error(`There is no data set '${spec.set}'. Known: ${[...sets.keys()].join(', ')}.`);
  return set;
}
