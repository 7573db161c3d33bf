import type { Surface } from './canvas';
import { mix, parseColor, type Hue, type Theme } from './theme';

/** One picture, pixel by pixel. */
export interface PixelsData {
  /** Pixels on a side. */
  readonly size: number;
  /** [size * size], 0 paper to 1 ink */
  readonly shades: ArrayLike<number>;
  /** The color of each pixel's ink. */
  readonly hue: (pixel: number) => Hue;
  /** Pixels before this one stand; it is framed, and those after it are still to come. */
  readonly next: number;
  /** Pixels that are marked by a dot. */
  readonly dotted?: (pixel: number) => boolean;
}

/** The pixel under x, y of a canvas. */
export function pixelAt(x: number, y: number, width: number, height: number, size: number): number {
  const unit = Math.min(width, height) / size;
  const within = (at: number) => Math.max(0, Math.min(size - 1, Math.floor(at / unit)));
  return within(y) * size + within(x - (width - unit * size) / 2);
}

/** Pixels that stand as squares of ink, the next one in a frame, the others empty. */
export function drawPixels({ ctx, width, height }: Surface, data: PixelsData, theme: Theme): void {
  const { size, shades, hue, next, dotted } = data;
  const unit = Math.min(width, height) / size;
  const left = (width - unit * size) / 2;
  const paper = parseColor(theme.stage);
  for (let pixel = 0; pixel < size * size; pixel++) {
    const [x, y] = [left + (pixel % size) * unit, Math.floor(pixel / size) * unit];
    if (pixel < next) {
      const [r, g, b] = mix(paper, parseColor(theme.mark[hue(pixel)]), shades[pixel]!);
      ctx.fillStyle = `rgb(${Math.round(r)}, ${Math.round(g)}, ${Math.round(b)})`;
      ctx.fillRect(x, y, unit + 0.5, unit + 0.5);
    } else {
      ctx.strokeStyle = theme.gridLine;
      ctx.lineWidth = 1;
      ctx.strokeRect(x + 0.5, y + 0.5, unit - 1, unit - 1);
    }
    if (!dotted?.(pixel)) continue;
    ctx.fillStyle = theme.mark.model;
    ctx.beginPath();
    ctx.arc(x + unit / 2, y + unit / 2, Math.max(1.2, unit / 9), 0, 7);
    ctx.fill();
  }
  ctx.strokeStyle = theme.frame;
  ctx.lineWidth = 1;
  ctx.strokeRect(left + 0.5, 0.5, unit * size - 1, unit * size - 1);
  if (next >= size * size) return;
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 2;
  ctx.strokeRect(left + (next % size) * unit + 1, Math.floor(next / size) * unit + 1, unit - 2, unit - 2);
}
