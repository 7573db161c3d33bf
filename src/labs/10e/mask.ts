/** Which pixels of a glyph are covered: 1 known, 0 covered. [size * size], row by row from the top left */

const halves = {
  right: (x: number) => x < 0.5,
  left: (x: number) => x >= 0.5,
  bottom: (_: number, y: number) => y < 0.5,
  top: (_: number, y: number) => y >= 0.5,
  middle: (x: number, y: number) => Math.max(Math.abs(x - 0.5), Math.abs(y - 0.5)) > 0.25,
  all: () => false,
  nothing: () => true,
} as const satisfies Record<string, (x: number, y: number) => boolean>;

export type Cover = keyof typeof halves;
export const covers: readonly (readonly [Cover, string])[] = [
  ['right', 'Right half'],
  ['left', 'Left half'],
  ['bottom', 'Lower half'],
  ['top', 'Upper half'],
  ['middle', 'Middle'],
  ['all', 'All of it'],
  ['nothing', 'Nothing'],
];

/** x, y: places of the pixels' centers, 0 to 1 */
export const covered = (cover: Cover, size: number): Float32Array =>
  Float32Array.from({ length: size * size }, (_, i) =>
    halves[cover](((i % size) + 0.5) / size, (Math.floor(i / size) + 0.5) / size) ? 1 : 0,
  );

/** Half the side of the brush, pixels. */
const reach = 1;

/** The same with the pixels around column, row set to `to`. -> a new array */
export function brushed(
  known: Float32Array,
  size: number,
  [column, row]: readonly [number, number],
  to: 0 | 1,
): Float32Array {
  return known.map((value, i) =>
    Math.abs((i % size) - column) <= reach && Math.abs(Math.floor(i / size) - row) <= reach ? to : value,
  );
}

/** As a link holds it: 16 pixels in four hexadecimal digits. */
export const toHex = (known: Float32Array): string =>
  Array.from({ length: Math.ceil(known.length / 4) }, (_, i) =>
    [0, 1, 2, 3].reduce((sum, bit) => sum + (known[4 * i + bit] ? 1 << bit : 0), 0).toString(16),
  ).join('');

/** Undefined where the text is none. */
export function fromHex(text: string, size: number): Float32Array | undefined {
  if (text.length !== Math.ceil((size * size) / 4) || !/^[0-9a-f]+$/.test(text)) return undefined;
  return Float32Array.from({ length: size * size }, (_, i) => (parseInt(text[i >> 2]!, 16) >> (i & 3)) & 1);
}

/** How much n fillings [n, width] differ where pixels are covered: the mean gap between two of them, 0 none to 1. */
export function variety(images: Float32Array, known: Float32Array): number {
  const width = known.length;
  const n = images.length / width;
  let [sum, count] = [0, 0];
  for (let p = 0; p < width; p++) {
    if (known[p]) continue;
    for (let a = 0; a < n; a++)
      for (let b = 0; b < a; b++, count++) sum += Math.abs(images[a * width + p]! - images[b * width + p]!);
  }
  return count > 0 ? sum / count : 0;
}

/** The share of n fillings' covered pixels that are neither paper nor ink: between a quarter and three quarters. [n, width] */
export function gray(images: Float32Array, known: Float32Array): number {
  let [between, count] = [0, 0];
  images.forEach((ink, i) => {
    if (known[i % known.length]) return;
    count++;
    if (ink > 0.25 && ink < 0.75) between++;
  });
  return count > 0 ? between / count : 0;
}
