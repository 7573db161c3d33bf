/** Glyphs as one picture file: black ink on white, each pixel a square of several, a gap between. */

/** Pixels of the file for one of a glyph. */
const zoom = 4;
const columns = 20;

/** images: [n, size * size], 0 paper to 1 ink */
export async function glyphSheet(images: Float32Array, size: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const { width, height, pixels } = sheetOf(images, size);
  Object.assign(canvas, { width, height });
  canvas.getContext('2d')!.putImageData(new ImageData(pixels, width, height), 0, 0);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('This browser could not write the picture.');
  return blob;
}

/** The sheet's pixels, red, green, blue and opacity, row by row. */
export function sheetOf(images: Float32Array, size: number) {
  const n = images.length / (size * size);
  const cell = (size + 1) * zoom;
  const [width, height] = [Math.min(n, columns) * cell + zoom, Math.ceil(n / columns) * cell + zoom];
  const pixels = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let i = 0; i < n; i++) {
    const [left, top] = [zoom + (i % columns) * cell, zoom + Math.floor(i / columns) * cell];
    for (let y = 0; y < size * zoom; y++) {
      for (let x = 0; x < size * zoom; x++) {
        const ink = images[(i * size + Math.floor(y / zoom)) * size + Math.floor(x / zoom)]!;
        const at = 4 * ((top + y) * width + left + x);
        pixels.fill(255 * (1 - ink), at, at + 3); // clamped
      }
    }
  }
  return { width, height, pixels };
}
