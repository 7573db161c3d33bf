import type { Surface } from './canvas';
import { haloText, setFont, textSize } from './marks/text';
import type { Theme } from './theme';

/** What one answer depends on, layer by layer. */
export interface ConeData {
  /** Places on the axis of time. */
  readonly places: number;
  /** The place whose answer is looked at. */
  readonly at: number;
  /** From the symbols up to the answer: whether each place counts. [rows][places] */
  readonly lit: readonly (readonly boolean[])[];
  /** [lower row, place there, place above], those between lit places only */
  readonly links: readonly (readonly [row: number, from: number, to: number])[];
}

const side = 10;
const [above, below] = [24, 26];

/** Which place a pointer at x is over. */
export const placeAt = (x: number, width: number, places: number): number =>
  Math.max(0, Math.min(places - 1, Math.floor(((x - side) / (width - 2 * side)) * places)));

/** Rows of dots, symbols at the bottom and answers on top, and lines along which the chosen answer hears. */
export function drawCone(
  { ctx, width, height }: Surface,
  { places, at, lit, links }: ConeData,
  theme: Theme,
): void {
  ctx.fillStyle = theme.stage;
  ctx.fillRect(0, 0, width, height);
  const unit = (width - 2 * side) / places;
  const x = (place: number) => side + (place + 0.5) * unit;
  const y = (row: number) => height - below - (row / (lit.length - 1)) * (height - above - below);
  ctx.strokeStyle = theme.mark.model;
  ctx.lineWidth = Math.min(1.5, Math.max(0.75, unit / 5)) * theme.points;
  ctx.beginPath();
  for (const [row, from, to] of links) {
    ctx.moveTo(x(from), y(row));
    ctx.lineTo(x(to), y(row + 1));
  }
  ctx.stroke();
  const radius = Math.max(1.2, Math.min(4, unit * 0.36)) * theme.points;
  lit.forEach((row, level) =>
    row.forEach((on, place) => {
      const later = level === 0 && place >= at;
      ctx.fillStyle = !on
        ? theme.gridLine
        : level === 0
          ? theme.mark[later ? 'generated' : 'real']
          : theme.mark[level === lit.length - 1 ? 'generated' : 'model'];
      ctx.beginPath();
      ctx.arc(x(place), y(level), on ? radius : Math.max(0.8, radius * 0.6), 0, 7);
      ctx.fill();
    }),
  );
  setFont(ctx, theme, 600);
  const put = (text: string, place: number, row: number, color: string) => {
    const half = ctx.measureText(text).width / 2 + 4;
    const middle = Math.max(half, Math.min(width - half, x(place)));
    haloText(ctx, text, middle, row, { color, halo: theme.stage, align: 'center' });
  };
  put('the answer', at, textSize / 2 + 3, theme.text.generated);
  const heard = lit[0]!.flatMap((on, place) => (on ? [place] : []));
  const ahead = heard.filter((place) => place >= at);
  const back = heard.filter((place) => place < at);
  const base = height - textSize / 2 - 4;
  if (back.length > 0) put('what it hears', (back[0]! + back.at(-1)!) / 2, base, theme.text.real);
  if (ahead.length > 0)
    put('and what it should not', (ahead[0]! + ahead.at(-1)!) / 2, base, theme.text.generated);
}
