/** A symbol that was written, what else it might have been, and what its writer looked at. */
export interface Other {
  readonly symbol: number;
  /** As the model gave it, before temperature and cuts. */
  readonly chance: number;
  /** After them: what was drawn from. Absent where the writer does not say. */
  readonly drawn?: number;
}

export interface Written extends Other {
  /** The likeliest first, and the one that was taken, wherever it stands. */
  readonly instead: readonly Other[];
  /** 1 where it was the likeliest. */
  readonly rank: number;
  readonly looked?: Looked | undefined;
}

/** Where attention went from the last symbol, when the next was chosen. */
export interface Looked {
  /** What could be looked back on. */
  readonly symbols: readonly number[];
  /** For each layer, the mean over its heads: a share for each of the symbols. */
  readonly layers: readonly (readonly number[])[];
}

/** Alternatives that are kept for each symbol. */
export const alternatives = 8;

/** p, drawn: [symbols], sum 1 */
export function noted(p: ArrayLike<number>, symbol: number, drawn?: ArrayLike<number>): Written {
  const other = (at: number): Other => ({ symbol: at, chance: p[at]!, ...(drawn && { drawn: drawn[at]! }) });
  const likely = likeliest(p);
  const shown = likely.includes(symbol) ? likely : [...likely, symbol];
  return { ...other(symbol), instead: shown.map(other), rank: rankOf(p, symbol) };
}

/** The first by chance, the first among equals, without sorting them all. */
function likeliest(p: ArrayLike<number>): readonly number[] {
  const best: number[] = [];
  for (let symbol = 0; symbol < p.length; symbol++) {
    if (p[symbol]! <= (best.length < alternatives ? 0 : p[best.at(-1)!]!)) continue;
    const at = best.findIndex((other) => p[other]! < p[symbol]!);
    best.splice(at < 0 ? best.length : at, 0, symbol);
    best.length = Math.min(best.length, alternatives);
  }
  return best;
}

function rankOf(p: ArrayLike<number>, symbol: number): number {
  let rank = 1;
  for (let other = 0; other < p.length; other++) if (p[other]! > p[symbol]!) rank++;
  return rank;
}

/** The last row of every head. weights: [layers * heads, T, T]; given: T symbols and how many of them are in use */
export function lookedBack(weights: Float32Array, layers: number, given: readonly number[]): Looked {
  const [size, used] = [given.length - 1, given.at(-1)!];
  const heads = weights.length / (layers * size ** 2);
  const share = (layer: number, at: number) => {
    let sum = 0;
    for (let head = 0; head < heads; head++)
      sum += weights[((layer * heads + head) * size + used - 1) * size + at]!;
    return sum / heads;
  };
  return {
    symbols: given.slice(0, used),
    layers: Array.from({ length: layers }, (_, layer) =>
      Array.from({ length: used }, (_, at) => share(layer, at)),
    ),
  };
}
