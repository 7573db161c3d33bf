/** Counting what follows what: an n-gram model over any numbered symbols. No network, no TensorFlow. */
import { finish, type Work } from '../../math/work';
import { Places, type Range } from './places';

/** For one symbol of a text: what was counted after the contexts of 0, 1 ... n - 1 symbols before it. */
export interface Told {
  /** Contexts there are: fewer than n at the beginning of the text. */
  contexts: number;
  /** How often this very symbol followed. [n] */
  readonly times: Uint32Array;
  /** How often anything did. [n] */
  readonly totals: Uint32Array;
  /** How many different symbols did. [n] */
  readonly kinds: Uint32Array;
}

/** Ranges wider than this are counted through once. */
const wide = 32;

/**
 * Nothing is tabled: all places of the text are sorted by what begins
 * there. A context is then a range of them, and one symbol more a
 * range within it. So a text of 2 MB is counted in a fraction of a
 * second, for contexts of every length at once.
 */
export class Ngram {
  #places = new Places(new Uint16Array(), new Uint32Array());
  /** By the length of the context: kinds that followed, by where its range begins. */
  #known: readonly Map<number, number>[] = [];
  /** What followed the empty context: asked for again and again. */
  #common: ReadonlyMap<number, number> | undefined;

  /** n: how many symbols are counted together: n - 1 are looked back on. symbols: how many there are. */
  constructor(
    readonly n: number,
    readonly symbols: number,
  ) {}

  /** Counts a text, in place of what was counted before. */
  *reading(text: Uint16Array): Work<void> {
    this.#places = yield* Places.sorting(text, this.n, this.symbols);
    this.#known = Array.from({ length: this.n }, () => new Map());
    this.#common = undefined;
  }

  /** The same at once. */
  read(text: Uint16Array): void {
    finish(this.reading(text));
  }

  /**
   * P(next | context), Witten-Bell: the counts of the longest context, mixed with the estimate of the next shorter
   * one, the more so the more different symbols have followed it (Witten & Bell 1991, method C). -> [symbols], sum 1
   */
  probabilities(context: ArrayLike<number>): Float64Array {
    const p = new Float64Array(this.symbols).fill(1 / this.symbols);
    const longest = Math.min(this.n - 1, context.length);
    for (let back = 0; back <= longest; back++) {
      const followers = this.#followers(context, back);
      const kinds = followers.size;
      if (kinds === 0) break; // never seen to go on, so no longer one was
      let total = 0;
      for (const count of followers.values()) total += count;
      for (let symbol = 0; symbol < p.length; symbol++)
        p[symbol]! *= kinds / (total + kinds);
      for (const [symbol, count] of followers)
        p[symbol]! += count / (total + kinds);
    }
    return p;
  }

  /** How often each symbol followed this very context, by symbol; symbols that never did are left out. */
  following(context: ArrayLike<number>): ReadonlyMap<number, number> {
    return this.#followers(
      context,
      Math.min(this.n - 1, context.length),
    );
  }

  /** Whether this very context was ever followed by anything, how often, and by how many different symbols. */
  seen(context: ArrayLike<number>): {
    readonly total: number;
    readonly kinds: number;
  } {
    const back = context.length;
    const range = this.#range(context, back);
    return {
      total: this.#places.going(range, back),
      kinds: this.#kinds(range, back),
    };
  }

  /** For each symbol of a text in turn what was counted, of all lengths at once: the same record, filled anew. */
  *along(tokens: ArrayLike<number>): Generator<Told> {
    const { n } = this;
    const row = () => new Uint32Array(n);
    const told = {
      contexts: 0,
      times: row(),
      totals: row(),
      kinds: row(),
    };
    // The ranges of the contexts that end here, by their length.
    const ranges: Range[] = Array.from(
      { length: n },
      () => this.#places.all,
    );
    for (let i = 0; i < tokens.length; i++) {
      told.contexts = Math.min(n, i + 1);
      for (let back = told.contexts - 1; back >= 0; back--) {
        const range = ranges[back]!;
        told.totals[back] = this.#places.going(range, back);
        told.kinds[back] = this.#kinds(range, back);
        const longer = this.#places.narrow(range, back, tokens[i]!);
        told.times[back] = longer.to - longer.from;
        if (back + 1 < n) ranges[back + 1] = longer;
      }
      yield told;
    }
  }

  /** Where the last `back` symbols of a context stand. */
  #range(context: ArrayLike<number>, back: number): Range {
    let range = this.#places.all;
    const start = context.length - back;
    for (let depth = 0; depth < back; depth++)
      range = this.#places.narrow(
        range,
        depth,
        context[start + depth]!,
      );
    return range;
  }

  #kinds(range: Range, back: number): number {
    if (range.to - range.from <= wide)
      return this.#places.kinds(range, back);
    const known = this.#known[back];
    const kinds =
      known?.get(range.from) ?? this.#places.kinds(range, back);
    known?.set(range.from, kinds);
    return kinds;
  }

  #followers(
    context: ArrayLike<number>,
    back: number,
  ): ReadonlyMap<number, number> {
    const places = this.#places;
    return back > 0
      ? places.followers(this.#range(context, back), back)
      : (this.#common ??= places.followers(places.all, 0));
  }
}
