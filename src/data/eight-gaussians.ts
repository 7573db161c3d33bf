import { clusters } from './clusters';

/** Eight clusters on a circle of radius 2, standard deviation 0.05. */
export const eightGaussians = clusters(
  'eight-gaussians',
  'Eight Gaussians',
  [-3, 3, -3, 3],
  Array.from(
    { length: 8 },
    (_, i) => [2 * Math.cos((i * Math.PI) / 4), 2 * Math.sin((i * Math.PI) / 4)] as const,
  ),
  0.05,
);
