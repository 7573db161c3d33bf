/** From a model's scores for the next symbol to a choice. Scores are logits [symbols]; a probability is [symbols], sum 1. */

/** How the next symbol is chosen. */
export interface Decoder {
  /** Logits are divided by it: below 1 sharper, above 1 flatter; 0 always takes the likeliest. */
  readonly temperature: number;
  /** Only the k likeliest may be chosen; 0 for all. */
  readonly topK: number;
  /** Only the likeliest that together reach this share (nucleus sampling, Holtzman et al. 2019, arXiv:1904.09751); 1 for all. */
  readonly topP: number;
}

export const plain: Decoder = { temperature: 1, topK: 0, topP: 1 };

// #region softmax
/** exp(a / T), in proportion. The largest logit is taken off first, so nothing overflows. */
export function softmax(
  logits: ArrayLike<number>,
  temperature = 1,
): Float64Array {
  const largest = Float64Array.from(logits).reduce(
    (a, b) => Math.max(a, b),
    -Infinity,
  );
  const shares = Float64Array.from(logits, (a) =>
    Math.exp((a - largest) / temperature),
  );
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => share / sum);
}
// #endregion

// #region decode
/** The probabilities that are drawn from. */
export function choices(
  logits: ArrayLike<number>,
  { temperature, topK, topP }: Decoder,
): Float64Array {
  const p =
    temperature > 0
      ? softmax(logits, temperature)
      : onlyLargest(softmax(logits));
  const order = Array.from(p, (_, symbol) => symbol).sort(
    (a, b) => p[b]! - p[a]! || a - b,
  );
  let [kept, reached] = [0, 0];
  const allowed = topK > 0 ? topK : p.length;
  while (
    kept < allowed &&
    (kept === 0 || reached < topP) &&
    kept < p.length
  )
    reached += p[order[kept++]!]!;
  const out = new Float64Array(p.length);
  for (const symbol of order.slice(0, kept))
    out[symbol] = p[symbol]! / reached;
  return out;
}
// #endregion

const onlyLargest = (p: Float64Array) => {
  const first = p.indexOf(p.reduce((a, b) => Math.max(a, b), 0));
  return p.map((_, symbol) => (symbol === first ? 1 : 0));
};

/** The symbol on which u falls. u: uniform on [0, 1) */
export function pick(p: ArrayLike<number>, u: number): number {
  let [sum, last] = [0, 0];
  for (let symbol = 0; symbol < p.length; symbol++) {
    if (p[symbol]! > 0) last = symbol;
    if ((sum += p[symbol]!) > u) return symbol;
  }
  return last; // rounding left the sum a hair under 1
}

/** How undecided the choice is, in bits: 0 when one symbol is certain. */
export const entropy = (p: ArrayLike<number>): number =>
  Float64Array.from(p).reduce(
    (sum, q) => (q > 0 ? sum - q * Math.log2(q) : sum),
    0,
  );
