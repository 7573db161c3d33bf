/** Sheets of glyphs in words, from their numbers alone. */

export interface GlyphFacts {
  /** [n, size * size], 0 paper to 1 ink */
  readonly images: Float32Array;
  readonly size: number;
  /** The data, to compare with. [m, size * size] */
  readonly real?: Float32Array | undefined;
  readonly step?: number | undefined;
  /** As measured by the engine: the share that reads as a digit, and how many of the ten are made. */
  readonly readable?: number | undefined;
  readonly classes?: number | undefined;
}

const percent = (share: number) => `${Math.round(100 * share)} percent`;

/** "Step 400. 36 glyphs. 58 percent read as digits, 9 of the 10 among them. Ink covers 18 percent, ..." */
export function describeGlyphs({ images, size, real, step, readable, classes }: GlyphFacts): string {
  const width = size * size;
  const n = images.length / width;
  if (n === 0) return 'No glyph yet.';
  if (!images.every(Number.isFinite)) return 'The glyphs cannot be shown: their numbers overflowed.';
  const compared = real && real.length > 0 ? real : undefined;
  const against = (what: (x: Float32Array) => number) =>
    compared ? `, in real ones ${percent(what(compared))}` : '';
  return [
    step === undefined ? '' : `Step ${step.toLocaleString('en-US')}.`,
    `${n} ${n === 1 ? 'glyph' : 'glyphs'}, ${size} by ${size}.`,
    readable === undefined
      ? ''
      : `${percent(readable)} read as digits${classes === undefined ? '' : `, ${classes} of the 10 among them`}.`,
    `Ink covers ${percent(ink(images))}${against(ink)}.`,
    `${percent(gray(images))} of the pixels are gray, neither paper nor ink${against(gray)}.`,
    n > 1 && alike(images, width) ? 'They all look alike.' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

const ink = (x: Float32Array) => x.reduce((sum, value) => sum + value, 0) / x.length;

/** Share of pixels between a quarter and three quarters of ink. */
const gray = (x: Float32Array) =>
  x.reduce((sum, value) => sum + +(value > 0.25 && value < 0.75), 0) / x.length;

/** Whether glyphs differ from their mean by less than a tenth of full ink, in a typical pixel with ink. */
function alike(images: Float32Array, width: number): boolean {
  const n = images.length / width;
  const mean = new Float64Array(width);
  images.forEach((value, p) => (mean[p % width]! += value / n));
  let [apart, inked] = [0, 0];
  images.forEach((value, p) => {
    apart += Math.abs(value - mean[p % width]!);
    inked += value;
  });
  return apart < 0.1 * inked;
}
