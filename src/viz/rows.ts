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

/** Rows of small pictures under each other, each under its name. */
export function drawRows(surface: Surface, rows: readonly GlyphRow[], size: number, theme: Theme): void {
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
    const columns = images.length / (size * size);
    drawGlyphs({ ...surface, width, height: each - head - 4 }, { images, size, columns, hue }, theme);
    ctx.restore();
  });
}
