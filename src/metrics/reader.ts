/** A small network that reads digits at 14 x 14, trained by scripts/reader.ts on the course's own: the judge of generated glyphs. No TensorFlow. */
import { layers } from './reader-weights';

/** Pixels per side that the network sees; pictures twice as large are averaged two by two. */
const side = 14;

/** What the network makes of n pictures. */
export interface Reading {
  /** The likeliest digit of each. [n] */
  readonly digits: Uint8Array;
  /** How sure it is of that digit, 0 to 1: an eleventh answer is "no digit". [n] */
  readonly confidence: Float32Array;
  /** What it saw: the last hidden layer. [n, featureSize] */
  readonly features: Float32Array;
}

export const featureSize = layers.at(-1)!.inputs;

const decoded = layers.map(({ inputs, outputs, scale, weights, biases }) => ({
  inputs,
  outputs,
  // Signed bytes: what is above 127 wraps around.
  weights: Float32Array.from(
    Int8Array.from(atob(weights), (byte) => byte.charCodeAt(0)),
    (w) => w * scale,
  ),
  biases,
}));

/** images: [n, size * size], 0 paper to 1 ink. @throws where size is neither 14 nor 28 */
export function readGlyphs(images: Float32Array, size: number): Reading {
  if (size !== side && size !== 2 * side)
    throw new Error(`readGlyphs: pictures are ${side} or ${2 * side} pixels wide, these are ${size}`);
  const n = images.length / (size * size);
  const reading = {
    digits: new Uint8Array(n),
    confidence: new Float32Array(n),
    features: new Float32Array(n * featureSize),
  };
  for (let i = 0; i < n; i++) {
    const picture = images.subarray(i * size * size, (i + 1) * size * size);
    let h = size === side ? picture : halved(picture);
    decoded.forEach((layer, l) => {
      if (l === decoded.length - 1) reading.features.set(h, i * featureSize);
      h = apply(layer, h, l < decoded.length - 1);
    });
    const { digit, share } = likeliest(h);
    reading.digits[i] = digit;
    reading.confidence[i] = share;
  }
  return reading;
}

/** One fully connected layer, leaky where `bent`. [inputs] -> [outputs] */
function apply(
  { inputs, outputs, weights, biases }: (typeof decoded)[number],
  x: Float32Array,
  bent: boolean,
) {
  const out = Float32Array.from(biases);
  for (let i = 0; i < inputs; i++) {
    const value = x[i]!;
    if (value === 0) continue; // paper
    for (let j = 0, at = i * outputs; j < outputs; j++, at++) out[j]! += value * weights[at]!;
  }
  if (bent) for (let j = 0; j < outputs; j++) if (out[j]! < 0) out[j]! *= 0.2;
  return out;
}

/** Softmax over all answers, then the best of the ten digits. */
function likeliest(logits: Float32Array): { readonly digit: number; readonly share: number } {
  const top = Math.max(...logits);
  const shares = logits.map((logit) => Math.exp(logit - top));
  const digits = shares.subarray(0, 10);
  const digit = digits.indexOf(Math.max(...digits));
  return { digit, share: digits[digit]! / shares.reduce((a, b) => a + b) };
}

/** [28 * 28] -> [14 * 14] */
function halved(picture: Float32Array): Float32Array {
  const out = new Float32Array(side * side);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const at = 2 * row * 2 * side + 2 * column;
      const below = at + 2 * side;
      out[row * side + column] =
        (picture[at]! + picture[at + 1]! + picture[below]! + picture[below + 1]!) / 4;
    }
  }
  return out;
}
