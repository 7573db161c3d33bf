import type { Scale } from '../scale';
import type { Theme } from '../theme';

/** Indices of points to keep, in order, so that no two lie within `apart` of each other. xy: [n, 2], same unit as apart */
export function thin(xy: Float32Array, apart: number): number[] {
  const kept: number[] = [];
  for (let i = 0; i * 2 < xy.length; i++) {
    const free = kept.every(
      (k) => Math.hypot(xy[2 * k]! - xy[2 * i]!, xy[2 * k + 1]! - xy[2 * i + 1]!) > apart,
    );
    if (free && Number.isFinite(xy[2 * i]! + xy[2 * i + 1]!)) kept.push(i);
  }
  return kept;
}

export interface Arrow {
  /** Where it starts, and which way it points (a unit vector, y down), pixels. */
  readonly x: number;
  readonly y: number;
  readonly ux: number;
  readonly uy: number;
  /** Pixels. */
  readonly length: number;
}

/** Shorter than this an arrow is all head, pixels. */
const shortest = 6;

/**
 * Thinned arrows; nine in ten keep their proportions, the longest are cut to `longest` pixels.
 * at: [n, 2], vectors: [n, 2], data units
 */
export function arrowsOf(
  scale: Scale,
  at: Float32Array,
  vectors: Float32Array,
  { apart, longest }: { apart: number; longest: number },
): Arrow[] {
  const pixels = at.map((v, i) => (i & 1 ? scale.y(v) : scale.x(v)));
  const lengths = (i: number) => Math.hypot(vectors[2 * i]!, vectors[2 * i + 1]!);
  const kept = thin(pixels, apart);
  const sorted = kept.map(lengths).sort((a, b) => a - b);
  const full = sorted[Math.floor(sorted.length * 0.9)] || 1;
  return kept.flatMap((i) => {
    const size = lengths(i);
    const length = Math.min(1, size / full) * longest;
    if (!(length >= shortest)) return [];
    return [
      {
        x: pixels[2 * i]!,
        y: pixels[2 * i + 1]!,
        ux: vectors[2 * i]! / size,
        uy: -vectors[2 * i + 1]! / size,
        length,
      },
    ];
  });
}

/** Each arrow leaves room for its triangle, then a shaft and a filled head over one common halo. */
export function arrows(ctx: CanvasRenderingContext2D, list: readonly Arrow[], theme: Theme): void {
  for (const halo of [true, false]) {
    ctx.lineWidth = halo ? 4 : 1.75;
    ctx.strokeStyle = ctx.fillStyle = halo ? theme.halo : theme.mark.model;
    for (const { x, y, ux, uy, length } of list) {
      const [sx, sy] = [x + ux * 4, y + uy * 4];
      const [tx, ty] = [sx + ux * length, sy + uy * length];
      ctx.beginPath();
      ctx.moveTo(sx, sy);
      ctx.lineTo(tx - ux * 3, ty - uy * 3);
      ctx.stroke();
      ctx.beginPath();
      ctx.moveTo(tx + ux * 2, ty + uy * 2);
      ctx.lineTo(tx - ux * 5 - uy * 3.2, ty - uy * 5 + ux * 3.2);
      ctx.lineTo(tx - ux * 5 + uy * 3.2, ty - uy * 5 - ux * 3.2);
      ctx.closePath();
      if (halo) ctx.stroke();
      else ctx.fill();
    }
  }
}
