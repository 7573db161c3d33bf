import type { Modes } from './data';

/**
 * The exact score, grad log p(x_t), of a mixture of round Gaussians of equal weight after noising: Ho et al. 2020,
 * Eq. (4), turns each mode N(mu, s^2) into N(sqrt(alphaBar) mu, alphaBar s^2 + 1 - alphaBar). Everything in the units
 * in which the noise has deviation 1 (model units). at: [n, 2] -> [n, 2]
 */
export function exactScore(
  centers: Modes['centers'],
  deviation: number,
  alphaBar: number,
  at: Float32Array,
): Float32Array {
  const signal = Math.sqrt(alphaBar);
  const variance = alphaBar * deviation ** 2 + 1 - alphaBar;
  const score = new Float32Array(at.length);
  for (let i = 0; i < at.length; i += 2) {
    const away = centers.map(([x, y]) => [signal * x - at[i]!, signal * y - at[i + 1]!] as const);
    const logits = away.map(([x, y]) => -(x * x + y * y) / (2 * variance));
    const most = Math.max(...logits);
    const shares = logits.map((logit) => Math.exp(logit - most));
    const all = shares.reduce((a, b) => a + b);
    away.forEach(([x, y], k) => {
      score[i]! += ((shares[k]! / all) * x) / variance;
      score[i + 1]! += ((shares[k]! / all) * y) / variance;
    });
  }
  return score;
}
