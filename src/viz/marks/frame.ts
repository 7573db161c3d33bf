import { ticks, tickText, type Box, type Scale } from '../scale';
import type { Theme } from '../theme';
import { setFont } from './text';

export function clipTo(ctx: CanvasRenderingContext2D, { x, y, width, height }: Box): void {
  ctx.beginPath();
  ctx.rect(x, y, width, height);
  ctx.clip();
}

export function border(ctx: CanvasRenderingContext2D, { x, y, width, height }: Box, theme: Theme): void {
  ctx.strokeStyle = theme.frame;
  ctx.lineWidth = 1;
  ctx.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
}

/** Round values along both axes of data space, equally far apart: about four on the shorter one. */
function along({ window: [left, right, bottom, top] }: Scale) {
  const least = Math.min(right - left, top - bottom);
  const of = (low: number, high: number) => ticks(low, high, (4 * (high - low)) / least);
  return { x: of(left, right), y: of(bottom, top) };
}

/** Faint lines at the ticks, for a stage without a map. */
export function gridLines(ctx: CanvasRenderingContext2D, scale: Scale, theme: Theme): void {
  const { box } = scale;
  ctx.strokeStyle = theme.gridLine;
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (const value of along(scale).x) {
    ctx.moveTo(scale.x(value), box.y);
    ctx.lineTo(scale.x(value), box.y + box.height);
  }
  for (const value of along(scale).y) {
    ctx.moveTo(box.x, scale.y(value));
    ctx.lineTo(box.x + box.width, scale.y(value));
  }
  ctx.stroke();
}

/** Numbers left of the box and below it. */
export function axes(ctx: CanvasRenderingContext2D, scale: Scale, theme: Theme): void {
  const { box } = scale;
  const ends = [box.x + 6, box.x + box.width - 12];
  setFont(ctx, theme);
  ctx.fillStyle = theme.ink2;
  ctx.textBaseline = 'alphabetic';
  for (const value of along(scale).x) {
    ctx.textAlign = scale.x(value) < ends[0]! ? 'left' : scale.x(value) > ends[1]! ? 'right' : 'center';
    // The last number keeps off the canvas's edge, which on a phone is the screen's.
    ctx.fillText(tickText(value), Math.min(scale.x(value), box.x + box.width - 3), box.y + box.height + 20);
  }
  ctx.textAlign = 'right';
  ctx.textBaseline = 'middle';
  for (const value of along(scale).y) {
    const y = Math.min(box.y + box.height - 5, Math.max(box.y + 7, scale.y(value)));
    ctx.fillText(tickText(value), box.x - 7, y);
  }
}
