import type { Surface } from './canvas';
import { drawGlyphs } from './glyphs';
import { setFont, textSize } from './marks/text';
import type { Hue, Theme } from './theme';

export interface GlyphRow {
  /** Written above the row. */
  readonly name: string;
  readonly hue: Hue;
  /** [n, size * size] */
  readonly images: Float32Array;
}

/**
 * Rows of small pictures under each other, each under its name. `marked`: a column with a frame around it.
 * Without one a row is broken into shorter ones where its pictures grow by that.
 */
export function drawRows(
  surface: Surface,
  rows: readonly GlyphRow[],
  size: number,
  theme: Theme,
  marked?: number,
): void {
  const { ctx, width, height } = surface;
  const each = height / rows.length;
  const head = textSize + 7;
  rows.forEach(({ name, hue, images }, i) => {
    setFont(ctx, theme, 600);
    ctx.textAlign = 'left';
    ctx.textBaseline = 'alphabetic';
    ctx.fillStyle = theme.text[hue];
    ctx.fillText(name, 0, i * each + textSize);
    ctx.save();
    ctx.translate(0, i * each + head);
    const count = images.length / (size * size);
    const room = { width, height: each - head - 4 };
    const columns = marked === undefined ? fewest(count, room) : count;
    drawGlyphs({ ...surface, ...room }, { images, size, columns, hue }, theme);
    if (marked !== undefined) {
      const all = columns * (size + 1) - 1;
      const unit = Math.min(room.width / all, room.height / size);
      const left = (width - all * unit) / 2 + marked * (size + 1) * unit;
      ctx.strokeStyle = theme.ink;
      ctx.lineWidth = 2;
      ctx.strokeRect(left + 1, 1, size * unit - 2, size * unit - 2);
    }
    ctx.restore();
  });
}

/** Pictures in a line, all lines alike, so that they are as large as fit. */
function fewest(count: number, room: { width: number; height: number }): number {
  const side = (columns: number) => Math.min(room.width / columns, (room.height * columns) / count);
  let best = count;
  for (let columns = count - 1; columns > 0; columns--)
    if (count % columns === 0 && side(columns) > side(best)) best = columns;
  return best;
}

/** The column of such a row at x, where the row fills the width. */
export const columnAt = (x: number, width: number, columns: number): number =>
  Math.max(0, Math.min(columns - 1, Math.floor((columns * x) / width)));
