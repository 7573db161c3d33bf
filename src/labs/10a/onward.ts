import { packPoints } from '../state/link-points';
import type { Heights, Name } from './words';

/** Lab 10B with this schedule and these data, as its own Copy link would write it. `points`: the learner's own [n, 2], where they are the data */
export function trainedWith(name: Name, heights: Heights, set: string, points?: Float32Array): string {
  const knots = heights.map((left, i) => [`k${i + 1}`, String(left)]);
  const query = new URLSearchParams({
    d: set,
    ...(points && { xy: packPoints(points) }),
    s: name,
    ...(name === 'drawn' && Object.fromEntries(knots)),
    v: '1',
  });
  return `#lab-10b?${query}`;
}
