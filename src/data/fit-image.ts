/** Gray pictures of any shape made into the squares that models learn: 0 paper to 1 ink. */

/** What the picture is drawn on. MNIST's files have ink of 255 on paper of 0: dark. */
export type Paper = 'bright' | 'dark';

/** Paper is what lies along the edge. gray: [height * width], 0 black to 255 white */
export function paperOf(gray: ArrayLike<number>, width: number, height: number): Paper {
  let [sum, count] = [0, 0];
  for (let row = 0; row < height; row++) {
    const inside = row > 0 && row < height - 1;
    for (let column = 0; column < width; column += inside ? Math.max(1, width - 1) : 1, count++)
      sum += gray[row * width + column]!;
  }
  return sum / count > 127.5 ? 'bright' : 'dark';
}

/** Shades between the darkest and the brightest pixel below which a picture says nothing. */
const leastContrast = 12;

/** Its darkest pixel made black and its brightest white; undefined where all are of one shade. gray: 0 to 255 -> the same */
export function fullContrast(gray: Float32Array): Float32Array | undefined {
  let [least, most] = [255, 0];
  for (const value of gray) [least, most] = [Math.min(least, value), Math.max(most, value)];
  if (most - least < leastContrast) return undefined;
  return gray.map((value) => (255 * (value - least)) / (most - least));
}

/**
 * As large as fits into the square, in its middle, its shape kept: every pixel of the result is the mean of the area
 * that it covers. gray: [height * width], 0 black to 255 white -> [size * size], 0 paper to 1 ink
 */
export function fitImage(
  gray: ArrayLike<number>,
  width: number,
  height: number,
  size: number,
  paper: Paper,
): Float32Array {
  const scale = Math.max(width, height) / size; // source pixels per pixel
  const [columns, rows] = [cover(width, size, scale), cover(height, size, scale)];
  const out = new Float32Array(size * size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      let sum = 0;
      for (const [row, tall] of rows[y]!) {
        for (const [column, wide] of columns[x]!) {
          const value = gray[row * width + column]! / 255;
          sum += tall * wide * (paper === 'dark' ? value : 1 - value);
        }
      }
      out[y * size + x] = sum / (scale * scale);
    }
  }
  return out;
}

/** For each pixel of the result, the source pixels that it covers along one axis, and how much of each. */
function cover(length: number, size: number, scale: number): (readonly [index: number, share: number])[][] {
  const margin = (size * scale - length) / 2;
  return Array.from({ length: size }, (_, i) => {
    const [from, to] = [Math.max(0, i * scale - margin), Math.min(length, (i + 1) * scale - margin)];
    const found: (readonly [number, number])[] = [];
    for (let at = Math.floor(from); at < to; at++)
      found.push([at, Math.min(to, at + 1) - Math.max(from, at)]);
    return found;
  });
}
