import { windowScale, type Box, type Scale } from './scale';
import type { Window } from '../math/grid';

/**
 * The marks as SVG path data, for pictures that are part of a page: written at build time, colored by its tokens,
 * small because each kind of mark is one path of relative moves in whole tenths of a pixel.
 */

export const svgScale = (window: Window, box: Box): Scale => windowScale(window, box);

/** A number in tenths, the shortest way to write it. */
const short = (value: number) => {
  const text = String(Math.round(value * 10) / 10);
  return text.replace(/^(-?)0\./, '$1.').replace(/^-0$/, '0');
};
/** Two numbers side by side: a minus sign needs no space before it. */
const pair = (x: number, y: number) => {
  const [a, b] = [short(x), short(y)];
  return b.startsWith('-') ? a + b : `${a} ${b}`;
};

const inBox = ({ box }: Scale, x: number, y: number) =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;

/**
 * Points as one path. `circle`: moves of no length, to be stroked with round caps as wide as the circle.
 * `triangle`: closed outlines, to be filled. Points outside the box are left out. xy: [n, 2], data units
 */
export function svgDots(scale: Scale, xy: Float32Array, shape: 'circle' | 'triangle', radius = 0): string {
  const outline = shape === 'circle' ? 'h0' : `l${pair(radius, radius * 1.87)}h${short(-2 * radius)}z`;
  const lift = shape === 'circle' ? 0 : radius * 1.15;
  let path = '';
  for (let i = 0; i < xy.length; i += 2) {
    const [x, y] = [scale.x(xy[i]!), scale.y(xy[i + 1]!)];
    if (inBox(scale, x, y)) path += `M${pair(x, y - lift)}${outline}`;
  }
  return path;
}

/** One open line. xy: [n, 2], data units */
export function svgPolyline(scale: Scale, xy: Float32Array): string {
  let [x, y] = [Math.round(scale.x(xy[0]!) * 10) / 10, Math.round(scale.y(xy[1]!) * 10) / 10];
  let path = `M${pair(x, y)}`;
  for (let i = 2; i < xy.length; i += 2) {
    // Each step is taken from the rounded place, so that rounding never adds up.
    const dx = Math.round((scale.x(xy[i]!) - x) * 10) / 10;
    const dy = Math.round((scale.y(xy[i + 1]!) - y) * 10) / 10;
    path += `l${pair(dx, dy)}`;
    x += dx;
    y += dy;
  }
  return path;
}
