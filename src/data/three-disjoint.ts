import { clusters } from './clusters';

/** GAN Lab's three disjoint clusters, a third each. */
export const threeDisjoint = clusters(
  'three-disjoint',
  'Three disjoint clusters',
  [0, 1, 0, 1],
  [
    [0.35, 0.75],
    [0.75, 0.6],
    [0.45, 0.35],
  ],
  0.025,
);
