import type { Surface } from './canvas';
import { textSize } from './marks/text';
import type { Hue, Theme } from './theme';

export interface LinesData {
  readonly rows: readonly string[];
  readonly hue: Hue;
}

/** As wide as a letter of a fixed-width face is, as a share of its size. */
const letter = 0.6;
/** Between a letter's size and its line. */
const leading = 1.55;
const largest = 30;

/** Lines of text in letters of one width, as large as fits. */
export function drawLines({ ctx, width, height }: Surface, { rows, hue }: LinesData, theme: Theme): void {
  const longest = Math.max(1, ...rows.map((row) => [...row].length));
  const fits = Math.min((width - 24) / (letter * longest), (height - 16) / (leading * rows.length));
  const size = Math.max(Math.min(fits, largest), Math.min(textSize, fits));
  ctx.font = `500 ${size}px ${theme.mono}`;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  ctx.fillStyle = theme.text[hue];
  const top = (height - rows.length * size * leading) / 2;
  rows.forEach((row, i) => ctx.fillText(row, 12, top + (i + 0.5) * size * leading));
}
