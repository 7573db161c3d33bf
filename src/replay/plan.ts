import type { Ref } from './calls';
import type { Op } from './op';

type Id = { readonly id: number };

export const sizeOf = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1);
/** Bytes of a slot: whole vectors. */
export const bytesOf = (elements: number) => (Math.max(1, elements) * 4 + 15) & ~15;

/** A step lowered to calls of the library, before anything has an address. */
export class Plan {
  readonly ops: Op[] = [];
  /** Numbers that a lowering brought along. */
  readonly constants: { readonly id: number; readonly values: Float32Array }[] = [];
  readonly #sizes = new Map<number, number>();
  readonly #aliases = new Map<number, number>();
  #scratch = -1;

  /** The value that `id` is another name of. */
  find(id: number): number {
    const to = this.#aliases.get(id);
    return to === undefined ? id : this.find(to);
  }

  alias(from: Id, to: Id): void {
    const target = this.find(to.id);
    if (from.id !== target) this.#aliases.set(from.id, target);
  }

  emit(kernel: string, reads: readonly Id[], write: Ref, ...numbers: number[]): void {
    this.#add(kernel, reads, write, numbers, false);
  }

  /** A kernel that goes element by element. */
  emitEach(kernel: string, reads: readonly Id[], write: Ref, ...numbers: number[]): void {
    this.#add(kernel, reads, write, numbers, true);
  }

  /** A loop: all that it reads, all that it writes, and which of the step's loops it is. */
  emitLoop(reads: readonly Id[], writes: readonly Ref[], loop: number): void {
    for (const { id, shape } of writes) this.#sizes.set(id, sizeOf(shape));
    const [from, to] = [reads, writes].map((ids) => ids.map(({ id }) => this.find(id)));
    this.ops.push({ kernel: 'loop', reads: from!, writes: to!, numbers: [loop], each: false });
  }

  #add(kernel: string, reads: readonly Id[], write: Ref, numbers: number[], each: boolean): void {
    this.#sizes.set(write.id, sizeOf(write.shape));
    this.ops.push({
      kernel,
      reads: reads.map(({ id }) => this.find(id)),
      writes: [write.id],
      numbers,
      each,
    });
  }

  temporary(shape: readonly number[]): Ref {
    return { id: this.#scratch--, shape, dtype: 'float32' };
  }

  /** Room that a kernel works in; it holds nothing before and after. */
  scratch(shape: readonly number[]): Ref {
    const ref = this.temporary(shape);
    this.#sizes.set(ref.id, sizeOf(shape));
    return ref;
  }

  constant(shape: readonly number[], values: Float32Array): Ref {
    const ref = this.temporary(shape);
    this.constants.push({ id: ref.id, values });
    return ref;
  }

  sizeOf(id: number): number {
    return this.#sizes.get(id)!;
  }

  /** Drops calls whose results nobody reads. `wanted`: ids that are read after the step. */
  prune(wanted: ReadonlySet<number>): void {
    const needed = new Set(wanted);
    const kept: Op[] = [];
    for (const op of this.ops.toReversed()) {
      if (!op.writes.some((id) => needed.has(id))) continue;
      kept.push(op);
      for (const id of op.reads) needed.add(id);
    }
    this.ops.splice(0, this.ops.length, ...kept.reverse());
  }

  /**
   * Offsets from `base` on for every value that is in neither `at`, where they are put, nor `fixed`. A slot is given to
   * the next value of its size once its last reader has run (by the last reader itself, if it goes element by element), so
   * a step needs little more memory than its widest moment.
   * -> the first free byte
   */
  layOut(
    at: Map<number, number>,
    base: number,
    fixed: ReadonlySet<number>,
    kept: ReadonlySet<number>,
  ): number {
    let end = base;
    const free = new Map<number, number[]>();
    const last = new Map<number, number>();
    this.ops.forEach((op, i) => [...op.reads, ...op.writes].forEach((id) => last.set(id, i)));
    const release = (id: number, i: number) => {
      if (last.get(id) !== i || fixed.has(id) || kept.has(id) || !this.#sizes.has(id)) return;
      last.delete(id);
      const bytes = bytesOf(this.sizeOf(id));
      const slots = free.get(bytes);
      if (slots) slots.push(at.get(id)!);
      else free.set(bytes, [at.get(id)!]);
    };
    this.ops.forEach((op, i) => {
      const size = this.sizeOf(op.writes[0]!);
      if (op.each) for (const id of op.reads) if (this.#sizes.get(id) === size) release(id, i);
      for (const id of [...op.writes, ...op.reads]) {
        if (at.has(id) || fixed.has(id) || !this.#sizes.has(id)) continue;
        const bytes = bytesOf(this.sizeOf(id));
        const address = free.get(bytes)?.pop() ?? end;
        if (address === end) end += bytes;
        at.set(id, address);
      }
      for (const id of [...op.reads, ...op.writes]) release(id, i);
    });
    return end;
  }
}
