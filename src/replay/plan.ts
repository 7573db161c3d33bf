import type { Ref } from './trace';

/** One call of the library: addresses of what it reads and writes, then numbers. */
export interface Op {
  readonly kernel: string;
  readonly reads: readonly number[];
  readonly write: number;
  readonly numbers: readonly number[];
}
type Id = { readonly id: number };

export const sizeOf = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1);
/** Bytes of a slot: whole vectors. */
export const bytesOf = (elements: number) => (Math.max(1, elements) * 4 + 15) & ~15;

/** A step lowered to calls of the library, before anything has an address. */
export class Plan {
  readonly ops: Op[] = [];
  readonly #sizes = new Map<number, number>();
  readonly #aliases = new Map<number, number>();
  #scratch = -1;

  /** The value that `id` is another name of. */
  find(id: number): number {
    const to = this.#aliases.get(id);
    return to === undefined ? id : this.find(to);
  }

  alias(from: Ref, to: Ref): void {
    if (from.id !== to.id) this.#aliases.set(from.id, this.find(to.id));
  }

  emit(kernel: string, reads: readonly Id[], write: Ref, ...numbers: number[]): void {
    this.#sizes.set(write.id, sizeOf(write.shape));
    this.ops.push({ kernel, reads: reads.map(({ id }) => this.find(id)), write: write.id, numbers });
  }

  temporary(shape: readonly number[]): Ref {
    return { id: this.#scratch--, shape, dtype: 'float32' };
  }

  /** Drops calls whose results nobody reads. `wanted`: ids that are read after the step. */
  prune(wanted: ReadonlySet<number>): void {
    const needed = new Set(wanted);
    const kept: Op[] = [];
    for (const op of this.ops.toReversed()) {
      if (!needed.has(op.write)) continue;
      kept.push(op);
      for (const id of op.reads) needed.add(id);
    }
    this.ops.splice(0, this.ops.length, ...kept.reverse());
  }

  /**
   * Addresses from `base` on for every value without one. A slot is given to the next value of its size once its
   * last reader has run, so a step needs little more memory than its widest moment. -> the first free byte
   */
  layOut(at: Map<number, number>, base: number, kept: ReadonlySet<number>): number {
    let end = base;
    const free = new Map<number, number[]>();
    const last = new Map<number, number>();
    this.ops.forEach((op, i) => [...op.reads, op.write].forEach((id) => last.set(id, i)));
    const fixed = new Set(at.keys());
    this.ops.forEach((op, i) => {
      if (!at.has(op.write)) {
        const bytes = bytesOf(this.#sizes.get(op.write)!);
        const address = free.get(bytes)?.pop() ?? end;
        if (address === end) end += bytes;
        at.set(op.write, address);
      }
      for (const id of new Set([...op.reads, op.write])) {
        if (last.get(id) !== i || fixed.has(id) || kept.has(id)) continue;
        const bytes = bytesOf(this.#sizes.get(id)!);
        free.set(bytes, [...(free.get(bytes) ?? []), at.get(id)!]);
      }
    });
    return end;
  }
}
