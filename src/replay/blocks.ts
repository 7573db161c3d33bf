const page = 65536;

/** Blocks of one memory, taken and given back: a run that traces many programs keeps the room of those it drops. */
export class Blocks {
  /** Neither touching nor overlapping, ascending. */
  #free: { at: number; bytes: number }[] = [];
  #end: number;

  /** Bytes below `start` belong to somebody else. */
  constructor(
    readonly memory: WebAssembly.Memory,
    start: number,
  ) {
    this.#end = (start + 15) & ~15;
  }

  /** A place for `bytes`, a multiple of 16. Views of the memory made before may be void afterwards: it grows. */
  take(bytes: number): number {
    const hole = this.#free.find((free) => free.bytes >= bytes);
    if (hole) {
      const { at } = hole;
      hole.at += bytes;
      hole.bytes -= bytes;
      this.#free = this.#free.filter((free) => free.bytes > 0);
      return at;
    }
    const at = this.#end;
    this.#end += bytes;
    const missing = this.#end - this.memory.buffer.byteLength;
    if (missing > 0) this.memory.grow(Math.ceil(missing / page));
    return at;
  }

  give(at: number, bytes: number): void {
    if (bytes === 0) return;
    const blocks = [...this.#free, { at, bytes }].sort((a, b) => a.at - b.at);
    this.#free = [];
    for (const block of blocks) {
      const before = this.#free.at(-1);
      if (before && before.at + before.bytes === block.at) before.bytes += block.bytes;
      else this.#free.push(block);
    }
    const top = this.#free.at(-1);
    if (top && top.at + top.bytes === this.#end) {
      this.#end = top.at;
      this.#free.pop();
    }
  }
}
