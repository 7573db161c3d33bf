/** A judge who has measured many glyphs of both kinds: each pixel's ink, how gray it is, and its edges to the right and below. */

/** Deviations below this are taken for this: a pixel that was always paper proves little. */
const least = 0.05;

/** Share of pairs, one sheet of `count` glyphs of each kind, that the judge gets right; a tie counts one half. Half of the glyphs teach the judge, the other half are the pairs. real, generated: [n, size * size] */
export function glyphJudgeAccuracy(
  size: number,
  real: Float32Array,
  generated: Float32Array,
  count: number,
): number {
  const [mine, theirs] = [real, generated].map((images) => features(images, size));
  const n = Math.min(mine!.length, theirs!.length);
  const half = Math.floor(n / 2);
  const [p, q] = [normalsOf(mine!.slice(0, half)), normalsOf(theirs!.slice(0, half))];
  const evidence = (glyphs: readonly Float32Array[]) =>
    glyphs.reduce((sum, glyph) => sum + logDensity(p, glyph) - logDensity(q, glyph), 0);
  let [right, pairs] = [0, 0];
  for (let at = half; at + count <= n; at += count, pairs++) {
    const [a, b] = [evidence(mine!.slice(at, at + count)), evidence(theirs!.slice(at, at + count))];
    right += a > b ? 1 : a === b ? 0.5 : 0;
  }
  return pairs > 0 ? right / pairs : NaN;
}

/** Four numbers for each pixel. [n, size * size] -> n of [4 * size * size] */
function features(images: Float32Array, size: number): Float32Array[] {
  const width = size * size;
  return Array.from({ length: images.length / width }, (_, i) => {
    const x = images.subarray(i * width, (i + 1) * width);
    const out = new Float32Array(4 * width);
    for (let p = 0; p < width; p++) {
      const ink = x[p]!;
      out[4 * p] = ink;
      out[4 * p + 1] = ink * (1 - ink);
      out[4 * p + 2] = Math.abs(ink - (p % size < size - 1 ? x[p + 1]! : 0));
      out[4 * p + 3] = Math.abs(ink - (p + size < width ? x[p + size]! : 0));
    }
    return out;
  });
}

/** A normal distribution for each number, as if they had nothing to do with each other. */
function normalsOf(glyphs: readonly Float32Array[]) {
  const length = glyphs[0]!.length;
  const [mean, deviation] = [new Float64Array(length), new Float64Array(length)];
  for (const glyph of glyphs) {
    for (let k = 0; k < length; k++) mean[k]! += glyph[k]! / glyphs.length;
  }
  for (const glyph of glyphs) {
    for (let k = 0; k < length; k++) deviation[k]! += (glyph[k]! - mean[k]!) ** 2 / glyphs.length;
  }
  const bounded = deviation.map((square) => Math.max(least, Math.sqrt(square)));
  return { mean, deviation: bounded, size: bounded.reduce((sum, each) => sum + Math.log(each), 0) };
}

/** Nats, without the constant. */
function logDensity({ mean, deviation, size }: ReturnType<typeof normalsOf>, glyph: Float32Array): number {
  let sum = -size;
  for (let k = 0; k < glyph.length; k++) {
    const away = (glyph[k]! - mean[k]!) / deviation[k]!;
    sum -= 0.5 * away * away;
  }
  return sum;
}
