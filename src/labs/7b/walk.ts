/** Ways from one picture to another, as sheets of pictures; and directions in a latent space. */

/** Pictures of a walk, both ends included: as many as the view `strip` decodes at once. */
export const stops = 9;
/** Numbers of one code in what the view takes. */
const room = 16;

/** Each pixel goes in a straight line from its value in a to its value in b. a, b: [width] -> [stops, width] */
export function fade(a: Float32Array, b: Float32Array): Float32Array {
  const out = new Float32Array(stops * a.length);
  for (let k = 0; k < stops; k++)
    for (let i = 0; i < a.length; i++) out[k * a.length + i] = a[i]! + (k / (stops - 1)) * (b[i]! - a[i]!);
  return out;
}

/** The same in the latent space. a, b: [latent] -> [stops, 16], as the view `strip` takes it */
export function path(a: readonly number[], b: readonly number[]): number[] {
  const out = new Array<number>(stops * room).fill(0);
  for (let k = 0; k < stops; k++)
    a.forEach((from, i) => (out[k * room + i] = from + (k / (stops - 1)) * (b[i]! - from)));
  return out;
}

/** From code - reach · direction to code + reach · direction. -> [stops, 16] */
export const along = (code: readonly number[], direction: readonly number[], reach: number): number[] =>
  path(
    code.map((z, i) => z - reach * direction[i]!),
    code.map((z, i) => z + reach * direction[i]!),
  );

/** mu of example i. codes: [n, 2 * latent] */
export const codeOf = (codes: Float32Array, latent: number, i: number): number[] => [
  ...codes.subarray(2 * latent * i, 2 * latent * i + latent),
];

/** The mean code of examples whose class has this bit, minus the mean of those whose class has not. -> [latent] */
export function attribute(codes: Float32Array, labels: Uint8Array, latent: number, bit: number): number[] {
  const sums = [0, 1].map(() => ({ count: 0, sum: new Array<number>(latent).fill(0) }));
  labels.forEach((label, i) => {
    const side = sums[(label >> bit) & 1]!;
    side.count++;
    codeOf(codes, latent, i).forEach((z, k) => (side.sum[k]! += z));
  });
  const [without, having] = sums as [(typeof sums)[0], (typeof sums)[0]];
  return having.sum.map(
    (z, k) => z / Math.max(1, having.count) - without.sum[k]! / Math.max(1, without.count),
  );
}

/** Share of the ink that is neither paper nor ink: two pictures at once are full of it. */
export function gray(image: Float32Array): number {
  let [half, all] = [0, 0];
  for (const value of image) {
    all += value;
    if (value > 0.25 && value < 0.75) half += value;
  }
  return all > 0 ? half / all : 0;
}

/** Mean squared difference per pixel. */
export const apart = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, value, i) => sum + (value - b[i]!) ** 2, 0) / a.length;
