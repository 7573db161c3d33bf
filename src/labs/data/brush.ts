/** How far the brush reaches, in pixels of the glyph. */
const reach = 1.1;

/** Ink around x, y, pixels from the top left; what is there already stays. pixels: [size * size] -> a new array */
export function ink(pixels: Float32Array, size: number, x: number, y: number): Float32Array {
  return pixels.map((value, i) => {
    const away = Math.hypot((i % size) + 0.5 - x, Math.floor(i / size) + 0.5 - y);
    return Math.max(value, Math.min(1, Math.max(0, 1.45 - away / reach)));
  });
}

/** Ink along the way from one place to another, so that a quick hand leaves no gaps. */
export function inkLine(
  pixels: Float32Array,
  size: number,
  from: readonly [number, number],
  to: readonly [number, number],
): Float32Array {
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const steps = Math.max(1, Math.ceil(Math.hypot(x, y) * 2));
  let inked = pixels;
  for (let i = 1; i <= steps; i++)
    inked = ink(inked, size, from[0] + (x * i) / steps, from[1] + (y * i) / steps);
  return inked;
}
