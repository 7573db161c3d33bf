import type { Window } from '../math/grid';
import type { Surface } from './canvas';
import { border, clipTo } from './marks/frame';
import { realPoints } from './marks/points';
import { windowScale } from './scale';
import type { Theme } from './theme';

/** The square of noise, carried to data space by G. Data units. */
export interface WarpData {
  readonly window: Window;
  /** [lattice * lattice, 2]: where each corner lands, row by row. 33 lines each way give smooth curves. */
  readonly map: Float32Array;
  /** [n, 2], faint behind */
  readonly real?: Float32Array | undefined;
}

/** Lines drawn each way: more would fill the picture where G folds the square. */
const lines = 16;

/** Every cell faintly filled, so that folds grow darker, and every line drawn. */
export function drawWarp(
  { ctx, width, height }: Surface,
  { window, map, real }: WarpData,
  theme: Theme,
): void {
  const box = { x: 0, y: 0, width, height };
  const scale = windowScale(window, box);
  const size = Math.round(Math.sqrt(map.length / 2));
  const stride = Math.max(1, Math.round((size - 1) / lines));
  const corner = (row: number, column: number) => {
    const at = 2 * (row * size + column);
    ctx.lineTo(scale.x(map[at]!), scale.y(map[at + 1]!));
  };
  ctx.save();
  clipTo(ctx, box);
  ctx.fillStyle = theme.stage;
  ctx.fillRect(0, 0, width, height);
  if (real) realPoints(ctx, scale, real.subarray(0, 192), theme, { radius: 1.6 * theme.points, alpha: 0.55 });
  ctx.fillStyle = ctx.strokeStyle = theme.mark.latent;
  ctx.globalAlpha = 0.09;
  for (let row = 0; row + stride < size; row += stride) {
    for (let column = 0; column + stride < size; column += stride) {
      ctx.beginPath();
      corner(row, column);
      corner(row, column + stride);
      corner(row + stride, column + stride);
      corner(row + stride, column);
      ctx.fill();
    }
  }
  ctx.globalAlpha = 0.8;
  ctx.lineWidth = 0.9;
  for (let line = 0; line < size; line += stride) {
    for (const along of [corner, (a: number, b: number) => corner(b, a)]) {
      ctx.beginPath();
      for (let i = 0; i < size; i++) along(line, i);
      ctx.stroke();
    }
  }
  ctx.restore();
  border(ctx, box, theme);
}
