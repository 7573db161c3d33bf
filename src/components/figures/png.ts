import { crc32, deflateSync } from 'node:zlib';

/** Pictures as small as a glyph's, as an address of their own: ink as opacity, so that the page chooses its color. */
export function maskOf(
  images: Float32Array,
  size: number,
  columns: number,
): { url: string; width: number; height: number } {
  const count = Math.floor(images.length / (size * size));
  const cell = size + 1;
  const [width, height] = [columns * cell - 1, Math.ceil(count / columns) * cell - 1];
  const lines = Array.from({ length: height }, () => new Uint8Array(1 + 2 * width)); // a filter byte, then gray and alpha
  for (let n = 0; n < count; n++) {
    const [left, top] = [(n % columns) * cell, Math.floor(n / columns) * cell];
    for (let p = 0; p < size * size; p++) {
      const alpha = Math.round(255 * Math.min(1, Math.max(0, images[n * size * size + p]!)));
      lines[top + Math.floor(p / size)]![2 + 2 * (left + (p % size))] = alpha;
    }
  }
  return { url: png(width, height, 4, Buffer.concat(lines)), width, height };
}

/** rgba: [height, width, 4], 0 to 255 -> a data URL */
export function pngOf(width: number, height: number, rgba: Uint8ClampedArray): string {
  const lines = Buffer.alloc(height * (1 + 4 * width)); // a filter byte, then the pixels
  for (let row = 0; row < height; row++)
    lines.set(rgba.subarray(4 * width * row, 4 * width * (row + 1)), row * (1 + 4 * width) + 1);
  return png(width, height, 6, lines);
}

/** kind: 4 gray and alpha, 6 red, green, blue and alpha, 8 bits each */
function png(width: number, height: number, kind: 4 | 6, lines: Buffer): string {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, kind, 0, 0, 0], 8);
  const file = Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return `data:image/png;base64,${file.toString('base64')}`;
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'ascii'), data]);
  const out = Buffer.alloc(8 + body.length);
  out.writeUInt32BE(data.length, 0);
  out.set(body, 4);
  out.writeUInt32BE(crc32(body), 4 + body.length);
  return out;
}
