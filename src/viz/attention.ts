import type { Surface } from './canvas';
import { setFont } from './marks/text';
import { mix, parseColor, type Theme } from './theme';

export interface AttentionData {
  /** [maps, T, T], rows look at columns; each row sums to 1 */
  readonly weights: Float32Array;
  readonly maps: number;
  /** Symbols in use; the rest of each row and column is empty. */
  readonly used: number;
  /** What stands at each place, as it is written. */
  readonly symbols: readonly string[];
  readonly columns: number;
}

const gap = 14;

/** One square for each head: a row for each symbol, darker where it looks. Names of the symbols along the first map where there is room. */
export function drawAttention(
  { ctx, width, height }: Surface,
  { weights, maps, used, symbols, columns }: AttentionData,
  theme: Theme,
): void {
  if (maps === 0 || used === 0) return;
  const size = Math.sqrt(weights.length / maps);
  const rows = Math.ceil(maps / columns);
  const side = Math.min((width - gap * (columns + 1)) / columns, (height - gap * (rows + 1)) / rows);
  const [paper, ink] = [parseColor(theme.stage), parseColor(theme.mark.model)];
  for (let map = 0; map < maps; map++) {
    const raster = new OffscreenCanvas(used, used);
    const pen = raster.getContext('2d')!;
    const image = pen.createImageData(used, used);
    for (let row = 0; row < used; row++)
      for (let column = 0; column < used; column++) {
        const share = weights[(map * size + row) * size + column]!;
        image.data.set([...mix(paper, ink, Math.sqrt(share)), 255], 4 * (row * used + column));
      }
    pen.putImageData(image, 0, 0);
    const x = gap + (map % columns) * (side + gap);
    const y = gap + Math.floor(map / columns) * (side + gap);
    ctx.imageSmoothingEnabled = false;
    ctx.drawImage(raster, x, y, side, side);
    ctx.strokeStyle = theme.frame;
    ctx.strokeRect(x + 0.5, y + 0.5, side - 1, side - 1);
    if (map === 0) names(ctx, symbols, x, y, side / used, theme);
  }
}

function names(
  ctx: CanvasRenderingContext2D,
  symbols: readonly string[],
  x: number,
  y: number,
  cell: number,
  theme: Theme,
): void {
  if (cell < 8) return;
  setFont(ctx, theme);
  ctx.fillStyle = theme.ink2;
  ctx.textAlign = 'center';
  const texts = symbols.map((symbol) => (symbol === '\n' ? '↵' : symbol === ' ' ? '·' : symbol));
  const widest = Math.max(...texts.map((text) => ctx.measureText(text).width));
  const every = widest > 1.25 * cell ? 2 : 1; // Chinese characters and pieces of words stand wide
  texts.forEach((text, i) => {
    if (i % every > 0) return;
    ctx.fillText(text, x + (i + 0.5) * cell, y - 3, every * cell * (every > 1 ? 0.95 : 1.6));
    ctx.fillText(text, x - 7, y + (i + 0.5) * cell + 3, 12);
  });
  ctx.textAlign = 'start';
}
