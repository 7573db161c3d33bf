/** A byte-pair vocabulary (Sennrich, Haddow & Birch 2016, arXiv:1508.07909) over characters: the most frequent neighbors become one symbol, again and again. */
import { characters, unknown, writer, type Vocabulary } from './vocabulary';

/** Words with the space before them, as they are cut before pairs are counted: a pair never spans two words. */
const words = (text: string): string[] => text.match(/\s?\S+|\s+/gu) ?? [];

/** A word as symbols, and how often it occurs. */
interface Word {
  symbols: readonly string[];
  readonly count: number;
}

/** `size`: symbols in all, the single characters included. Fewer where no pair occurs twice any more. */
export function pairs(text: string, size: number): Vocabulary {
  const base = characters(text);
  const counts = new Map<string, number>();
  for (const word of words(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  let all: Word[] = [...counts].map(([word, count]) => ({ symbols: [...word], count }));
  const merges: (readonly [string, string])[] = [];
  while (base.symbols.length + merges.length < size) {
    const best = mostFrequent(all);
    if (!best) break;
    merges.push(best);
    all = all.map((word) => ({ ...word, symbols: merge(word.symbols, best) }));
  }
  return pairsOf(base.symbols.slice(1), merges);
}

/** The vocabulary that these merges make, in their order. `characters`: without the unknown one. */
export function pairsOf(
  characters: readonly string[],
  merges: readonly (readonly [string, string])[],
): Vocabulary {
  const symbols = [unknown, ...characters, ...merges.map(([a, b]) => a + b)];
  const numbers = new Map(symbols.map((symbol, i) => [symbol, i] as const));
  const known = new Map<string, readonly number[]>();
  const encodeWord = (word: string): readonly number[] => {
    const before = known.get(word);
    if (before) return before;
    const cut = merges.reduce((parts, pair) => merge(parts, pair), [...word] as readonly string[]);
    const tokens = cut.map((symbol) => numbers.get(symbol) ?? 0);
    known.set(word, tokens);
    return tokens;
  };
  return {
    symbols,
    merges,
    encode: (text) => Uint16Array.from(words(text).flatMap(encodeWord)),
    decode: writer(symbols),
  };
}

/** The pair of neighbors that occurs most often, at least twice; the first in code order among equals. */
function mostFrequent(all: readonly Word[]): readonly [string, string] | undefined {
  const counts = new Map<string, Map<string, number>>();
  for (const { symbols, count } of all)
    for (let i = 1; i < symbols.length; i++) {
      const [a, b] = [symbols[i - 1]!, symbols[i]!];
      const after = counts.get(a) ?? new Map<string, number>();
      counts.set(a, after.set(b, (after.get(b) ?? 0) + count));
    }
  let [best, most] = [undefined as readonly [string, string] | undefined, 1];
  for (const [a, after] of counts)
    for (const [b, count] of after)
      if (count > most || (count === most && best && a + b < best[0] + best[1]))
        [best, most] = [[a, b], count];
  return best;
}

function merge(symbols: readonly string[], [a, b]: readonly [string, string]): readonly string[] {
  if (!symbols.includes(a)) return symbols;
  const out: string[] = [];
  for (let i = 0; i < symbols.length; i++) {
    const pair = symbols[i] === a && symbols[i + 1] === b;
    out.push(pair ? a + b : symbols[i]!);
    if (pair) i++;
  }
  return out;
}
