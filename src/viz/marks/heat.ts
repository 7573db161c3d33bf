import type { Scale } from '../scale';
import type { Theme } from '../theme';
import { bandColors, bandOf, valueAt, type Field } from './belief';

/** Side of the raster, pixels: sharp band edges at 440 px and 2 device pixels each, in about 5 ms. */
const mostPixels = 560;

/** Log-odds beyond these lie in the last bands. */
const limit = 8;
const tableSize = 1024;

/** Band colors by log-odds from -limit to limit, as RGBA words: no exponential per pixel. */
function colorTable(theme: Theme): Uint32Array {
  const bytes = new Uint8ClampedArray(tableSize * 4);
  const colors = bandColors(theme);
  for (let i = 0; i < tableSize; i++) {
    bytes.set([...colors[bandOf(((i + 0.5) / tableSize) * 2 * limit - limit)]!, 255], i * 4);
  }
  return new Uint32Array(bytes.buffer);
}

/** D's belief in bands over the whole box. field: log-odds */
export function heat(
  ctx: CanvasRenderingContext2D,
  scale: Scale,
  field: Field,
  theme: Theme,
  dpr: number,
): void {
  const {
    box,
    window: [left, right, bottom, top],
  } = scale;
  const shrink = Math.min(dpr, mostPixels / Math.max(box.width, box.height));
  const [w, h] = [Math.max(2, Math.round(box.width * shrink)), Math.max(2, Math.round(box.height * shrink))];
  const raster = new OffscreenCanvas(w, h);
  const pen = raster.getContext('2d')!;
  const image = pen.createImageData(w, h);
  const words = new Uint32Array(image.data.buffer);
  const table = colorTable(theme);
  for (let row = 0; row < h; row++) {
    const y = top - ((row + 0.5) / h) * (top - bottom);
    for (let column = 0; column < w; column++) {
      const odds = valueAt(field, left + ((column + 0.5) / w) * (right - left), y);
      const at = Math.floor(((odds + limit) / (2 * limit)) * tableSize);
      words[row * w + column] = table[Math.min(tableSize - 1, Math.max(0, at))]!;
    }
  }
  pen.putImageData(image, 0, 0);
  ctx.drawImage(raster, box.x, box.y, box.width, box.height);
}
