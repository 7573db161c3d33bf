/** One symbol further: drawn from what is expected, with what else it might have been. */
import type { Stream } from '../../math/stream';
import { choices, pick, plain } from '../../models/decoding/decoding';
import type { Expected } from '../text/expectation';
import { noted, type Written } from '../text/written';

export interface Noted extends Written {
  readonly because: string;
}

export function draw({ p, because }: Expected, temperature: number, rng: Stream): Noted {
  const possible: number[] = []; // of thousands of words, mostly a few
  for (let symbol = 0; symbol < p.length; symbol++) if (p[symbol]! > 0) possible.push(symbol);
  const shares = possible.map((symbol) => p[symbol]!);
  const chosen = temperature === 1 ? shares : choices(shares.map(Math.log), { ...plain, temperature });
  const symbol = possible[pick(chosen, rng.next())]!;
  return { ...noted(p, symbol), because };
}
