import type { Surface } from './canvas';
import type { Theme } from './theme';

export interface CoverData {
  /** [size * size], 1 known, 0 covered, row by row from the top left */
  readonly known: Float32Array;
  readonly size: number;
  /** Column and row that a keyboard's brush stands at. */
  readonly pen?: readonly [number, number] | undefined;
}

/** Covered pixels, hatched so that they are neither paper nor ink, and the brush. The picture fills the surface's width. */
export function drawCover({ ctx, width }: Surface, { known, size, pen }: CoverData, theme: Theme): void {
  const unit = width / size;
  ctx.lineWidth = 1.5;
  for (let i = 0; i < size * size; i++) {
    if (known[i]) continue;
    const [x, y] = [(i % size) * unit, Math.floor(i / size) * unit];
    ctx.fillStyle = theme.ground;
    ctx.fillRect(x, y, unit + 0.5, unit + 0.5);
    ctx.strokeStyle = theme.mark.noise;
    ctx.beginPath();
    ctx.moveTo(x, y + unit);
    ctx.lineTo(x + unit, y);
    ctx.stroke();
  }
  if (!pen) return;
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 2;
  ctx.strokeRect((pen[0] - 1) * unit, (pen[1] - 1) * unit, 3 * unit, 3 * unit);
}
