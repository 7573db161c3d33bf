import { svgDots, svgPolyline, svgScale } from '../../viz/svg';
import { toyWindow } from '../../viz/toy/draw';
import { paths } from '../../viz/toy/flow';
import { normal, shapes } from '../../viz/toy/shapes';
import { count, seed, steps } from './toy-run';

/** Side of the static picture, its own units. */
export const posterSize = { width: 400, height: 376 };

/** The finished spiral, and the way of every sixth point: what the page shows before, or without, its script. */
export function poster(): { readonly ways: string; readonly points: string } {
  const path = [...paths(shapes.spiral, normal(2 * count, seed), steps)];
  const scale = svgScale(toyWindow, { x: 0, y: 0, ...posterSize });
  const ways = Array.from({ length: Math.floor(count / 6) }, (_, i) =>
    svgPolyline(
      scale,
      Float32Array.from(path.filter((_, k) => k % 4 === 0).flatMap((xy) => [xy[12 * i]!, xy[12 * i + 1]!])),
    ),
  ).join('');
  return { ways, points: svgDots(scale, path.at(-1)!, 'triangle', 3.1) };
}
