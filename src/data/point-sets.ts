import { checkerboard } from './checkerboard';
import type { PointSet } from './data';
import { eightGaussians } from './eight-gaussians';
import { line } from './line';
import { ring } from './ring';
import { spiral } from './spiral';
import { threeDisjoint } from './three-disjoint';
import { twoGaussians } from './two-gaussians';
import { twoMoons } from './two-moons';

/** In the order in which the picker shows them. */
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
