import type { Scale } from '../scale';
import type { Theme } from '../theme';

export interface Size {
  /** Pixels. */
  readonly radius: number;
  readonly alpha?: number;
  /** All halos under all marks: two fills instead of two per point, for pictures that move. */
  readonly together?: boolean;
}

type Outline = (ctx: CanvasRenderingContext2D, x: number, y: number, radius: number) => void;

const circle: Outline = (ctx, x, y, radius) => {
  ctx.moveTo(x + radius, y);
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
};
const triangle: Outline = (ctx, x, y, radius) => {
  ctx.moveTo(x, y - radius * 1.15);
  ctx.lineTo(x + radius, y + radius * 0.72);
  ctx.lineTo(x - radius, y + radius * 0.72);
  ctx.closePath();
};

/** Each mark over its own halo, so that neighbors stay apart. */
function haloed(
  ctx: CanvasRenderingContext2D,
  scale: Scale,
  xy: Float32Array,
  outline: Outline,
  color: string,
  halo: { color: string; width: number },
  { radius, alpha = 1, together = false }: Size,
): void {
  const fill = (from: number, to: number) => {
    for (const under of [true, false]) {
      ctx.beginPath();
      for (let i = from; i < to; i += 2) {
        const [x, y] = [scale.x(xy[i]!), scale.y(xy[i + 1]!)];
        if (Number.isFinite(x + y)) outline(ctx, x, y, under ? radius + halo.width : radius);
      }
      ctx.fillStyle = under ? halo.color : color;
      ctx.fill();
    }
  };
  ctx.globalAlpha = alpha;
  if (together) fill(0, xy.length);
  else for (let i = 0; i < xy.length; i += 2) fill(i, i + 2);
  ctx.globalAlpha = 1;
}

/** Real data: filled circles. xy: [n, 2], data units */
export function realPoints(
  ctx: CanvasRenderingContext2D,
  scale: Scale,
  xy: Float32Array,
  theme: Theme,
  size: Size,
): void {
  haloed(ctx, scale, xy, circle, theme.mark.real, { color: theme.halo, width: 1 }, size);
}

/** Generated data: triangles. xy: [n, 2], data units */
export function generatedPoints(
  ctx: CanvasRenderingContext2D,
  scale: Scale,
  xy: Float32Array,
  theme: Theme,
  size: Size,
): void {
  haloed(ctx, scale, xy, triangle, theme.mark.generated, { color: theme.halo, width: 1.4 }, size);
}

/** Noise: open circles. xy: [n, 2], data units */
export function noisePoints(
  ctx: CanvasRenderingContext2D,
  scale: Scale,
  xy: Float32Array,
  theme: Theme,
  { radius, alpha = 1 }: Size,
): void {
  ctx.globalAlpha = alpha;
  ctx.strokeStyle = theme.mark.noise;
  ctx.lineWidth = 1.4;
  ctx.beginPath();
  for (let i = 0; i < xy.length; i += 2) circle(ctx, scale.x(xy[i]!), scale.y(xy[i + 1]!), radius);
  ctx.stroke();
  ctx.globalAlpha = 1;
}
