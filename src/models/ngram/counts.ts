/**
 * How often each symbol followed each context, for contexts of any length: a tree in one hash table. A node is a
 * context, the root the empty one; the entry (node, symbol) holds the node of the longer context and its count.
 */
export class Counts {
  static readonly root = 0;
  /** node * symbols + symbol + 1, or 0 where a place is free. */
  #keys = new Float64Array(1 << 12);
  /** Node of the longer context. */
  #nodes = new Int32Array(1 << 12);
  /** How often it occurred as "context, then symbol". */
  #times = new Uint32Array(1 << 12);
  #used = 0;
  #count = 1;
  /** Per node: symbols that followed it in all, and different ones. */
  #totals = new Uint32Array(1 << 12);
  #kinds = new Uint16Array(1 << 12);

  constructor(readonly symbols: number) {}

  /** One more time that `symbol` followed the context. -> the context made longer by it */
  add(node: number, symbol: number): number {
    const at = this.#place(node, symbol);
    if (this.#times[at]!++ === 0) this.#kinds[node]!++;
    this.#totals[node]!++;
    return this.#nodes[at]!;
  }

  /** The context made longer by `symbol`; new where it never occurred. */
  child(node: number, symbol: number): number {
    return this.#nodes[this.#place(node, symbol)]!;
  }

  /** The context made longer by `symbol`, or undefined where it never occurred. */
  look(node: number, symbol: number): number | undefined {
    const at = this.#seek(node * this.symbols + symbol + 1);
    return this.#keys[at] === 0 ? undefined : this.#nodes[at];
  }

  of(node: number, symbol: number): number {
    const at = this.#seek(node * this.symbols + symbol + 1);
    return this.#keys[at] === 0 ? 0 : this.#times[at]!;
  }

  at(node: number): { readonly total: number; readonly kinds: number } {
    return {
      total: this.#totals[node] ?? 0,
      kinds: this.#kinds[node] ?? 0,
    };
  }

  #place(node: number, symbol: number): number {
    const key = node * this.symbols + symbol + 1;
    let at = this.#seek(key);
    if (this.#keys[at] !== 0) return at;
    if (2 * ++this.#used > this.#keys.length) {
      this.#grow();
      at = this.#seek(key);
    }
    this.#keys[at] = key;
    this.#nodes[at] = this.#count++;
    if (this.#count > this.#totals.length) {
      this.#totals = longer(this.#totals);
      this.#kinds = longer(this.#kinds);
    }
    return at;
  }

  /** Where the key stands, or the free place where it would. */
  #seek(key: number): number {
    const mask = this.#keys.length - 1;
    const low =
      Math.imul(key % 4294967296, 0x9e3779b1) ^
      Math.imul(key / 4294967296, 0x85ebca6b);
    let at = (low ^ (low >>> 15)) & mask;
    while (this.#keys[at] !== 0 && this.#keys[at] !== key)
      at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const [keys, nodes, times] = [this.#keys, this.#nodes, this.#times];
    this.#keys = new Float64Array(2 * keys.length);
    this.#nodes = new Int32Array(2 * keys.length);
    this.#times = new Uint32Array(2 * keys.length);
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === 0) continue;
      const at = this.#seek(keys[i]!);
      this.#keys[at] = keys[i]!;
      this.#nodes[at] = nodes[i]!;
      this.#times[at] = times[i]!;
    }
  }
}

function longer<T extends Uint32Array | Uint16Array>(array: T): T {
  const next = new (array.constructor as new (length: number) => T)(
    2 * array.length,
  );
  next.set(array as never);
  return next;
}
