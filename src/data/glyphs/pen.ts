import type { Way } from './digits';

/** Straight pieces that stand for the curve from one point to the next. */
const pieces = 4;

/** A way to write, taken apart once: every corner of the polyline is a blend of four of the way's points. */
export interface Path {
  readonly points: number;
  /** Four indices of points for each corner of the polyline. */
  readonly from: Uint8Array;
  /** The four weights of each corner; they sum to 1. */
  readonly weights: Float32Array;
  /** 1 where the pen is put down: no line leads to this corner. */
  readonly lifted: Uint8Array;
}

/** Catmull-Rom curves through the points (Catmull & Rom 1974); a curve of two points is a straight line. */
export function pathOf({ points, curves }: Way): Path {
  const from: number[] = [];
  const weights: number[] = [];
  const lifted: number[] = [];
  for (const curve of curves) {
    const last = curve.length - 1;
    const closed = curve[0] === curve[last];
    const at = (i: number) => curve[closed ? (i + last) % last : Math.min(last, Math.max(0, i))]!;
    for (let span = 0; span < last; span++) {
      const steps = last === 1 ? 1 : pieces;
      for (let piece = span === 0 ? 0 : 1; piece <= steps; piece++) {
        const t = piece / steps;
        from.push(at(span - 1), at(span), at(span + 1), at(span + 2));
        weights.push(...(last === 1 ? [0, 1 - t, t, 0] : catmullRom(t)));
        lifted.push(span === 0 && piece === 0 ? 1 : 0);
      }
    }
  }
  return {
    points: points.length,
    from: Uint8Array.from(from),
    weights: Float32Array.from(weights),
    lifted: Uint8Array.from(lifted),
  };
}

/** Weights of four points in a row, at t from 0 (the second) to 1 (the third). */
const catmullRom = (t: number): readonly number[] => [
  ((2 - t) * t - 1) * t * 0.5,
  ((3 * t - 5) * t * t + 2) * 0.5,
  ((4 - 3 * t) * t + 1) * t * 0.5,
  (t - 1) * t * t * 0.5,
];

/**
 * Draws a path whose points lie at `points` [n, 2], in pixels, with a round pen into `out` [size * size] at `offset`:
 * 0 paper to 1 ink, the edge spread over one pixel. Only pixels that a line can reach are looked at.
 */
export function draw(
  path: Path,
  points: Float32Array,
  radius: number,
  out: Float32Array,
  offset: number,
  size: number,
): void {
  const { from, weights, lifted } = path;
  const reach = radius + 0.5;
  let [x0, y0] = [0, 0];
  for (let corner = 0; corner < lifted.length; corner++) {
    let [x1, y1] = [0, 0];
    for (let k = 4 * corner; k < 4 * corner + 4; k++) {
      x1 += weights[k]! * points[2 * from[k]!]!;
      y1 += weights[k]! * points[2 * from[k]! + 1]!;
    }
    if (!lifted[corner]) stroke(x0, y0, x1, y1);
    x0 = x1;
    y0 = y1;
  }

  function stroke(ax: number, ay: number, bx: number, by: number): void {
    const [dx, dy] = [bx - ax, by - ay];
    const perLength = 1 / Math.max(1e-12, dx * dx + dy * dy); // a dot has no length
    const left = Math.max(0, Math.ceil(Math.min(ax, bx) - reach - 0.5));
    const right = Math.min(size - 1, Math.floor(Math.max(ax, bx) + reach - 0.5));
    const top = Math.max(0, Math.ceil(Math.min(ay, by) - reach - 0.5));
    const bottom = Math.min(size - 1, Math.floor(Math.max(ay, by) + reach - 0.5));
    for (let row = top; row <= bottom; row++) {
      const py = row + 0.5 - ay;
      for (let column = left; column <= right; column++) {
        const px = column + 0.5 - ax;
        const along = Math.min(1, Math.max(0, (px * dx + py * dy) * perLength));
        const [qx, qy] = [px - along * dx, py - along * dy];
        const apart = qx * qx + qy * qy; // squared
        if (apart >= reach * reach) continue;
        const at = offset + row * size + column;
        out[at] = Math.max(out[at]!, Math.min(1, reach - Math.sqrt(apart)));
      }
    }
  }
}
