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

/** Separate pieces of line, as a contour has them. segments: [n, 4] as x0, y0, x1, y1, data units */
export function svgSegments(scale: Scale, segments: Float32Array): string {
  let path = '';
  for (let i = 0; i < segments.length; i += 4) path += svgPolyline(scale, segments.subarray(i, i + 4));
  return path;
}

/** A curve y(x) over evenly spaced x in the scale's window. */
export function svgCurve(scale: Scale, y: (x: number) => number, points = 120): string {
  const [left, right] = scale.window;
  const xy = Float32Array.from({ length: 2 * points }, (_, i) => {
    const x = left + ((i >> 1) / (points - 1)) * (right - left);
    return i & 1 ? y(x) : x;
  });
  return svgPolyline(scale, xy);
}

/** A window that fills the box, each axis with its own unit: for charts, where a circle need not be a circle. */
export function chartScale([left, right, bottom, top]: Window, box: Box): Scale {
  return {
    box,
    unit: box.width / (right - left),
    window: [left, right, bottom, top],
    x: (value) => box.x + ((value - left) / (right - left)) * box.width,
    y: (value) => box.y + ((top - value) / (top - bottom)) * box.height,
  };
}
