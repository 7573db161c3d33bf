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
  const symbol = pick(choices(Array.from(p, Math.log), { ...plain, temperature }), rng.next());
  const order = Array.from(p, (_, i) => i)
    .filter((i) => p[i]! > 0)
    .sort((a, b) => p[b]! - p[a]!);
  const instead = order.slice(0, alternatives).map((i) => ({ symbol: i, chance: p[i]! }));
  return { symbol, chance: p[symbol]!, instead, because };
}
