/** Counting what follows what: an n-gram model over any numbered symbols, with back-off. No network, no TensorFlow. */
import { Counts } from './counts';

export class Ngram {
  readonly #counts: Counts;

  /** n: how many symbols are counted together: n - 1 are looked back on. symbols: how many there are. */
  constructor(
    readonly n: number,
    readonly symbols: number,
  ) {
    this.#counts = new Counts(symbols);
  }

  /** Counts a stretch of text: tokens[from] up to tokens[to - 1], with whatever stands before them. */
  read(tokens: ArrayLike<number>, from = 0, to = tokens.length): void {
    let contexts = this.#contexts(tokens, from); // of 0, 1 ... n - 1 symbols
    for (let i = from; i < to; i++) {
      const longer = contexts.map((context) =>
        this.#counts.add(context, tokens[i]!),
      );
      contexts = [Counts.root, ...longer].slice(0, this.n);
    }
  }

  /**
   * P(next | context), Witten-Bell: the counts of the longest context, mixed with the estimate of the next shorter
   * one, the more so the more different symbols have followed it (Witten & Bell 1991, method C). -> [symbols], sum 1
   */
  probabilities(context: ArrayLike<number>): Float64Array {
    let p = new Float64Array(this.symbols).fill(1 / this.symbols);
    const longest = Math.min(this.n - 1, context.length);
    for (let back = 0; back <= longest; back++) {
      const node = this.#find(context, back);
      if (node === undefined) break; // never seen, so no longer one was
      const { total, kinds } = this.#counts.at(node);
      if (total === 0) break;
      p = p.map(
        (shorter, symbol) =>
          (this.#counts.of(node, symbol) + kinds * shorter) /
          (total + kinds),
      );
    }
    return p;
  }

  /** How often each symbol followed this very context, by symbol; symbols that never did are left out. */
  following(context: ArrayLike<number>): ReadonlyMap<number, number> {
    const node = this.#find(
      context,
      Math.min(this.n - 1, context.length),
    );
    const found = new Map<number, number>();
    if (node === undefined) return found;
    for (let symbol = 0; symbol < this.symbols; symbol++) {
      const count = this.#counts.of(node, symbol);
      if (count > 0) found.set(symbol, count);
    }
    return found;
  }

  /** Whether this very context was ever followed by anything, how often, and by how many different symbols. */
  seen(context: ArrayLike<number>): {
    readonly total: number;
    readonly kinds: number;
  } {
    const node = this.#find(context, context.length);
    return node === undefined
      ? { total: 0, kinds: 0 }
      : this.#counts.at(node);
  }

  /** How often `symbol` followed this very context. */
  count(context: ArrayLike<number>, symbol: number): number {
    const node = this.#find(context, context.length);
    return node === undefined ? 0 : this.#counts.of(node, symbol);
  }

  /** Mean -log2 P of each symbol given at most n - 1 before it: bits per symbol. A shorter n than was counted will do. */
  bits(tokens: ArrayLike<number>, n = this.n): number {
    let sum = 0;
    for (let i = 0; i < tokens.length; i++)
      sum -= Math.log2(this.#chance(tokens, Math.max(0, i - n + 1), i));
    return sum / Math.max(1, tokens.length);
  }

  /** `probabilities` of one symbol only. */
  #chance(tokens: ArrayLike<number>, from: number, at: number): number {
    let p = 1 / this.symbols;
    for (let start = at; start >= from; start--) {
      let node: number | undefined = Counts.root;
      for (let j = start; j < at && node !== undefined; j++)
        node = this.#counts.look(node, tokens[j]!);
      if (node === undefined) break;
      const { total, kinds } = this.#counts.at(node);
      if (total === 0) break;
      p =
        (this.#counts.of(node, tokens[at]!) + kinds * p) /
        (total + kinds);
    }
    return p;
  }

  /** The contexts that end before `at`, the empty one first. */
  #contexts(tokens: ArrayLike<number>, at: number): number[] {
    return Array.from(
      { length: Math.min(this.n, at + 1) },
      (_, back) => {
        let node = Counts.root;
        for (let j = at - back; j < at; j++)
          node = this.#counts.child(node, tokens[j]!);
        return node;
      },
    );
  }

  #find(context: ArrayLike<number>, back: number): number | undefined {
    let node: number | undefined = Counts.root;
    for (
      let j = context.length - back;
      j < context.length && node !== undefined;
      j++
    )
      node = this.#counts.look(node, context[j]!);
    return node;
  }
}
