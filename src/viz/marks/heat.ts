import type { Scale } from '../scale';
import type { Theme } from '../theme';
import { bandColors, bandOf, type Field } from './belief';

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

/** Where a pixel's center lies between cell centers: the cell before it, and how far on it is, 0 .. 1. */
function between(
  pixels: number,
  from: number,
  to: number,
  [low, high]: readonly [number, number],
  size: number,
) {
  const cell = new Int32Array(pixels);
  const part = new Float32Array(pixels);
  for (let i = 0; i < pixels; i++) {
    const value = from + ((i + 0.5) / pixels) * (to - from);
    const at = Math.min(size - 1, Math.max(0, ((value - low) / (high - low)) * size - 0.5));
    cell[i] = Math.min(size - 2, Math.floor(at));
    part[i] = at - cell[i]!;
  }
  return { cell, part };
}

/** D's belief in bands over the whole box; beyond the outer cell centers as it is there. field: log-odds */
export function heat(
  ctx: CanvasRenderingContext2D,
  { box, window }: Scale,
  { values, size, window: known }: Field,
  theme: Theme,
  dpr: number,
): void {
  const shrink = Math.min(dpr, mostPixels / Math.max(box.width, box.height));
  const [w, h] = [Math.max(2, Math.round(box.width * shrink)), Math.max(2, Math.round(box.height * shrink))];
  const raster = new OffscreenCanvas(w, h);
  const pen = raster.getContext('2d')!;
  const image = pen.createImageData(w, h);
  const words = new Uint32Array(image.data.buffer);
  const table = colorTable(theme);
  const across = between(w, window[0], window[1], [known[0], known[1]], size);
  const down = between(h, window[3], window[2], [known[2], known[3]], size);
  const line = new Float32Array(size); // the field along one row of pixels, in places of the table
  for (let row = 0, pixel = 0; row < h; row++) {
    const [at, part] = [down.cell[row]! * size, down.part[row]!];
    for (let i = 0; i < size; i++) {
      const odds = values[at + i]! * (1 - part) + values[at + size + i]! * part;
      line[i] = ((odds + limit) / (2 * limit)) * tableSize;
    }
    for (let column = 0; column < w; column++) {
      const i = across.cell[column]!;
      const place = line[i]! + (line[i + 1]! - line[i]!) * across.part[column]!;
      words[pixel++] = table[place < 0 ? 0 : place >= tableSize ? tableSize - 1 : place | 0]!;
    }
  }
  pen.putImageData(image, 0, 0);
  ctx.drawImage(raster, box.x, box.y, box.width, box.height);
}
