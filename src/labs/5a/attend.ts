/** Attention for one symbol, in two dimensions: everything that lab 5A shows. */
export type Vector = readonly [number, number];

export interface Token {
  readonly word: string;
  readonly key: Vector;
  readonly value: Vector;
}

export interface Attended {
  /** q · k / sqrt(2), for each token */
  readonly scores: readonly number[];
  /** Softmax of the scores: sums to 1. */
  readonly weights: readonly number[];
  /** The values, mixed by the weights. */
  readonly mixed: Vector;
}

const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1];

/** Vaswani et al. 2017, Eq. (1), for a single question. `factor` multiplies the question. */
export function attend(query: Vector, tokens: readonly Token[], factor = 1): Attended {
  const scores = tokens.map(({ key }) => (factor * dot(query, key)) / Math.SQRT2);
  const most = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - most));
  const sum = shares.reduce((a, b) => a + b, 0);
  const weights = shares.map((share) => share / sum);
  const mixed = [0, 1].map((axis) =>
    tokens.reduce((all, { value }, i) => all + weights[i]! * value[axis as 0 | 1], 0),
  );
  return { scores, weights, mixed: mixed as unknown as Vector };
}

export const tokens: readonly Token[] = [
  { word: 'the', key: [0.9, -0.4], value: [-0.8, -0.6] },
  { word: 'cat', key: [0.5, 0.9], value: [0.9, 0.3] },
  { word: 'sat', key: [-0.7, 0.6], value: [-0.2, 0.9] },
];

export const firstQuery: Vector = [0.6, 0.8];

/** Places in the plane go from -2 to 2. */
export const edge = 2;

/** "0.6,-1.25" -> a vector inside the plane, or undefined */
export function readVector(text: string): Vector | undefined {
  const words = text.split(',');
  const parts = words.map(Number);
  const fine =
    parts.length === 2 &&
    words.every((word) => word.trim() !== '') &&
    parts.every((v) => Math.abs(v) <= edge);
  return fine ? (parts as unknown as Vector) : undefined;
}
