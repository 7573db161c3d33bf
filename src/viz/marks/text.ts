import type { Theme } from '../theme';

/** CSS pixels: the smallest size of text on the site. */
export const textSize = 13;

export function setFont(ctx: CanvasRenderingContext2D, theme: Theme, weight: 400 | 600 = 400): void {
  ctx.font = `${weight} ${textSize}px ${theme.font}`;
}

export interface Label {
  readonly color: string;
  readonly halo: string;
  readonly align?: CanvasTextAlign;
}

/** Text that stays readable on any ground. (x, y): pixels, y at the middle of the line */
export function haloText(
  ctx: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  label: Label,
): void {
  ctx.textAlign = label.align ?? 'left';
  ctx.textBaseline = 'middle';
  ctx.lineWidth = 4;
  ctx.strokeStyle = label.halo;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = label.color;
  ctx.fillText(text, x, y);
}
