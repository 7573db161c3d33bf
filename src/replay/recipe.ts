import type { Call, Ref } from './calls';
import type { Home } from './home';
import { lowerings } from './lower';
import { bytesOf, Plan, sizeOf } from './plan';

interface Place {
  /** Bytes from the beginning of the block. */
  readonly from: number;
  readonly size: number;
}
interface Called {
  readonly run: (...numbers: number[]) => void;
  /** Places from the beginning of the block, then numbers. */
  readonly places: readonly number[];
  readonly numbers: readonly number[];
}

/** One kernel lowered once, for the library to compute as often as it comes. */
export class Recipe {
  readonly #home: Home;
  readonly #bytes: number;
  readonly #given: readonly Place[];
  readonly #constants: readonly (Place & { readonly values: Float32Array })[];
  readonly #gives: readonly Place[];
  readonly #calls: readonly Called[];

  /** @throws Refusal if the library cannot */
  constructor(
    home: Home,
    { op, inputs, attrs }: Omit<Call, 'outputs'>,
    shapes: readonly (readonly number[])[],
  ) {
    this.#home = home;
    let bytes = 0;
    const places = new Map<number, Place>();
    const place = (id: number, size: number): Place => {
      const known = places.get(id);
      if (known) return known;
      const made = { from: bytes, size };
      bytes += bytesOf(size);
      places.set(id, made);
      return made;
    };
    let count = 0;
    const fresh = ({ shape }: Pick<Ref, 'shape'>): Ref => ({ id: count++, shape, dtype: 'float32' });
    const named = Object.entries(inputs).map(([name, side]) => [
      name,
      Array.isArray(side) ? (side as readonly Ref[]).map(fresh) : fresh(side as Ref),
    ]);
    const call: Call = {
      op,
      attrs,
      inputs: Object.fromEntries(named) as Call['inputs'],
      outputs: shapes.map((shape) => fresh({ shape })),
    };
    const plan = new Plan();
    lowerings[op]!(call, plan);
    const sides = Object.values(call.inputs).flat() as Ref[];
    this.#given = sides.map(({ id, shape }) => place(id, sizeOf(shape)));
    this.#constants = plan.constants.map(({ id, values }) => ({ ...place(id, values.length), values }));
    this.#calls = plan.ops.map(({ kernel, reads, writes, numbers }) => ({
      run: home.library[kernel]!,
      places: [...reads, ...writes].map((id) => (places.get(id) ?? place(id, plan.sizeOf(id))).from),
      numbers,
    }));
    this.#gives = call.outputs.map(({ id, shape }) => ({
      ...places.get(plan.find(id))!,
      size: sizeOf(shape),
    }));
    this.#bytes = bytes;
  }

  /** Of the inputs in their order. Each result is an array of its own. */
  compute(given: readonly Float32Array[]): Float32Array[] {
    const { blocks, memory } = this.#home;
    const at = blocks.take(this.#bytes);
    const numbers = new Float32Array(memory.buffer);
    this.#given.forEach(({ from }, i) => numbers.set(given[i]!, (at + from) / 4));
    for (const { from, values } of this.#constants) numbers.set(values, (at + from) / 4);
    for (const { run, places, numbers: rest } of this.#calls)
      run(...places.map((from) => at + from), ...rest);
    const gives = this.#gives.map(({ from, size }) => numbers.slice((at + from) / 4, (at + from) / 4 + size));
    blocks.give(at, this.#bytes);
    return gives;
  }
}
