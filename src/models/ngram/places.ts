/** All places of a text in the order of what begins there: whatever occurs often then stands side by side. */
import type { Work } from '../../math/work';

/** Places moved between two pauses. */
const piece = 1 << 16;

/** Places that begin alike: order[from] up to order[to - 1]. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export class Places {
  constructor(
    readonly text: Uint16Array,
    readonly order: Uint32Array,
  ) {}

  /**
   * Sorted by the `depth` symbols that begin there; a text that ends comes before one that goes on. By radix, the
   * last of the symbols first: as many passes over the text as there are symbols to compare.
   */
  static *sorting(
    text: Uint16Array,
    depth: number,
    symbols: number,
  ): Work<Places> {
    const { length } = text;
    let order = new Uint32Array(length);
    for (let place = 0; place < length; place++) order[place] = place;
    let next = new Uint32Array(length);
    const starts = new Uint32Array(symbols + 2);
    for (let ahead = depth - 1; ahead >= 0; ahead--) {
      countKeys(text, ahead, starts);
      for (let from = 0; from < length; from += piece) {
        yield;
        const part = order.subarray(from, from + piece);
        move(part, next, text, ahead, starts);
      }
      [order, next] = [next, order];
    }
    return new Places(text, order);
  }

  get all(): Range {
    return { from: 0, to: this.order.length };
  }

  /** Those of a range, alike for `depth` symbols, that go on with this one. */
  narrow({ from, to }: Range, depth: number, symbol: number): Range {
    const first = this.find(from, to, depth, symbol);
    return { from: first, to: this.find(first, to, depth, symbol + 1) };
  }

  /** How many of a range go on at all: the text may have ended after one of them. */
  going(range: Range, depth: number): number {
    return range.to - this.begin(range, depth);
  }

  /** How often each symbol comes next in a range, by symbol. */
  followers(range: Range, depth: number): Map<number, number> {
    const found = new Map<number, number>();
    const { to } = range;
    for (let at = this.begin(range, depth); at < to;) {
      const next = this.next(at, to, depth);
      found.set(this.symbol(at, depth), next - at);
      at = next;
    }
    return found;
  }

  /** How many different symbols come next. */
  kinds(range: Range, depth: number): number {
    let kinds = 0;
    for (
      let at = this.begin(range, depth);
      at < range.to;
      at = this.next(at, range.to, depth)
    )
      kinds++;
    return kinds;
  }

  /** The first of a range that goes on. */
  private begin({ from, to }: Range, depth: number): number {
    return from < to && this.symbol(from, depth) < 0 ? from + 1 : from;
  }

  /** Where the next symbol at this depth begins. */
  private next(at: number, to: number, depth: number): number {
    const symbol = this.symbol(at, depth);
    return this.symbol(to - 1, depth) === symbol
      ? to
      : this.find(at + 1, to, depth, symbol + 1);
  }

  /** The symbol `depth` after a place; before all others where the text has ended. */
  private symbol(i: number, depth: number): number {
    const at = this.order[i]! + depth;
    return at < this.text.length ? this.text[at]! : -1;
  }

  /** The first of a range from which on the symbols at that depth are `least` or more. */
  private find(
    from: number,
    to: number,
    depth: number,
    least: number,
  ): number {
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.symbol(middle, depth) < least) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

/** What places are sorted by: the symbol `ahead` of them and one, or 0 where the text has ended. -> where each begins */
function countKeys(
  text: Uint16Array,
  ahead: number,
  starts: Uint32Array,
): void {
  starts.fill(0);
  for (let at = ahead; at < text.length; at++) starts[text[at]! + 2]!++;
  starts[1] = Math.min(ahead, text.length);
  for (let key = 1; key < starts.length; key++)
    starts[key]! += starts[key - 1]!;
}

/** Each of these places to where its key begins, in their order. */
function move(
  places: Uint32Array,
  to: Uint32Array,
  text: Uint16Array,
  ahead: number,
  starts: Uint32Array,
): void {
  for (let i = 0; i < places.length; i++) {
    const place = places[i]!;
    const at = place + ahead;
    const key = at < text.length ? text[at]! + 1 : 0;
    to[starts[key]!++] = place;
  }
}
