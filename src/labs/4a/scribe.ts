/** One symbol further: drawn from what is expected, with what else it might have been. */
import type { Stream } from '../../math/stream';
import { choices, pick, plain } from '../../models/decoding/decoding';
import type { Written } from '../text/useWriter';

/** What comes next, before temperature. */
export interface Expected {
  /** [symbols], sum 1 */
  readonly p: ArrayLike<number>;
  /** Where this comes from, as a sentence. */
  readonly because: string;
}

export interface Noted extends Written {
  readonly because: string;
}

/** Alternatives that are kept for each symbol. */
const alternatives = 8;

export function draw({ p, because }: Expected, temperature: number, rng: Stream): Noted {
  const possible: number[] = []; // of thousands of words, mostly a few
  for (let symbol = 0; symbol < p.length; symbol++) if (p[symbol]! > 0) possible.push(symbol);
  const shares = possible.map((symbol) => p[symbol]!);
  const chosen = temperature === 1 ? shares : choices(shares.map(Math.log), { ...plain, temperature });
  const symbol = possible[pick(chosen, rng.next())]!;
  const instead = likeliest(possible, p).map((other) => ({ symbol: other, chance: p[other]! }));
  return { symbol, chance: p[symbol]!, instead, because };
}

/** The first of them by chance, the first among equals, without sorting them all. */
function likeliest(possible: readonly number[], p: ArrayLike<number>): readonly number[] {
  const best: number[] = [];
  for (const symbol of possible) {
    if (best.length === alternatives && p[symbol]! <= p[best.at(-1)!]!) continue;
    const at = best.findIndex((other) => p[other]! < p[symbol]!);
    best.splice(at < 0 ? best.length : at, 0, symbol);
    best.length = Math.min(best.length, alternatives);
  }
  return best;
}
