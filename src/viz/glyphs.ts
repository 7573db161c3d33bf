import type { Surface } from './canvas';
import { mix, parseColor, type Hue, type Theme } from './theme';

/** A sheet of small gray pictures. */
export interface GlyphsData {
  /** [n, size * size], 0 paper to 1 ink, row by row from the top left */
  readonly images: Float32Array;
  /** Pixels per side of one picture. */
  readonly size: number;
  readonly columns: number;
  /** What the pictures are: the color of their ink. */
  readonly hue: Hue;
}

/** Rows of pictures, as large as fit, apart by one of their pixels; hard edges, since each pixel is a number. */
export function drawGlyphs(
  { ctx, width, height }: Surface,
  { images, size, columns, hue }: GlyphsData,
  theme: Theme,
): void {
  const count = Math.floor(images.length / (size * size));
  const rows = Math.max(1, Math.ceil(count / columns));
  const cell = size + 1;
  const [w, h] = [columns * cell - 1, rows * cell - 1];
  const raster = new OffscreenCanvas(w, h);
  const pen = raster.getContext('2d')!;
  const image = pen.createImageData(w, h);
  const [paper, ink] = [parseColor(theme.stage), parseColor(theme.mark[hue])];
  for (let n = 0; n < count; n++) {
    const [left, top] = [(n % columns) * cell, Math.floor(n / columns) * cell];
    for (let p = 0; p < size * size; p++) {
      const shade = Math.min(1, Math.max(0, images[n * size * size + p]!));
      const at = 4 * ((top + Math.floor(p / size)) * w + left + (p % size));
      image.data.set([...mix(paper, ink, shade), 255], at);
    }
  }
  pen.putImageData(image, 0, 0);
  const unit = Math.min(width / w, height / h);
  ctx.imageSmoothingEnabled = false;
  ctx.drawImage(raster, (width - w * unit) / 2, 0, w * unit, h * unit);
}
