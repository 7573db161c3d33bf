/** A loop of a step (math/scan.ts): one turn of it compiled, and replayed once for each row. */
import type { Looped } from './calls';
import type { Home } from './home';
import { bytesOf } from './plan';

interface Place {
  readonly at: number;
  readonly bytes: number;
}
/** One turn as a program. */
interface Playable {
  readonly kernels: number;
  readonly places: ReadonlyMap<number, number>;
  placeOf(result: string): Place;
  call(): void;
  dispose(): void;
}

/** Turns of a rehearsal: the second is given what the first handed on, and so are all others. */
const few = 2;

/** A call of the library that calls it many times. */
export class Loop<P extends Playable = Playable> {
  readonly #home: Home;
  /** What a turn is given: handed on, rows, values of the step around it. */
  readonly #given: readonly Place[];
  /** What a turn gives: to hand on, to keep. */
  readonly #gives: readonly Place[];
  /** Between two turns: what is handed on may change places. */
  readonly #between: readonly Place[];
  readonly #block: Place;
  /** Its first turns only, to be compared. What is kept of the others is 0. */
  rehearses = false;

  constructor(
    home: Home,
    readonly looped: Looped,
    readonly turn: P,
  ) {
    this.#home = home;
    const { carried, given, trace } = looped;
    const sizes = new Map(trace.sources.map(({ id, size }) => [id, size]));
    this.#given = given.map((id) => ({ at: turn.places.get(id)!, bytes: 4 * sizes.get(id)! }));
    this.#gives = Object.keys(trace.outputs).map((name) => turn.placeOf(name));
    const handed = this.#gives.slice(0, carried).map(({ bytes }) => bytes);
    const bytes = handed.reduce((sum, each) => sum + bytesOf(each / 4), 0);
    let at = home.blocks.take(bytes);
    this.#block = { at, bytes };
    this.#between = handed.map((each) => ({
      at: (at += bytesOf(each / 4)) - bytesOf(each / 4),
      bytes: each,
    }));
  }

  /** Calls of the library that all turns take. */
  get kernels(): number {
    return this.looped.turns * this.turn.kernels;
  }

  /** Addresses of what the loop reads (handed on, all rows, values around it), then of what it writes (handed on, all that is kept). */
  run(at: readonly number[]): void {
    const { carried, rows, turns } = this.looped;
    const [given, gives, between] = [this.#given, this.#gives, this.#between];
    const memory = new Uint8Array(this.#home.memory.buffer);
    const copy = (from: number, to: number, bytes: number) => memory.copyWithin(to, from, from + bytes);
    const out = at.slice(given.length);
    const isRow = (i: number) => i >= carried && i < carried + rows;
    const last = this.rehearses ? Math.min(few, turns) : turns;
    given.forEach((place, i) => isRow(i) || copy(at[i]!, place.at, place.bytes));
    for (let turn = 0; turn < last; turn++) {
      for (let i = carried; i < carried + rows; i++) {
        const { at: to, bytes } = given[i]!;
        copy(at[i]! + turn * bytes, to, bytes);
      }
      this.turn.call();
      for (let i = carried; i < gives.length; i++) {
        const { at: from, bytes } = gives[i]!;
        copy(from, out[i]! + turn * bytes, bytes);
      }
      for (let i = 0; i < carried; i++) copy(gives[i]!.at, between[i]!.at, between[i]!.bytes);
      for (let i = 0; i < carried; i++) copy(between[i]!.at, given[i]!.at, between[i]!.bytes);
    }
    for (let i = 0; i < carried; i++) copy(given[i]!.at, out[i]!, given[i]!.bytes);
    for (let i = carried; i < gives.length; i++) {
      const { bytes } = gives[i]!;
      memory.fill(0, out[i]! + last * bytes, out[i]! + turns * bytes);
    }
  }

  dispose(): void {
    this.turn.dispose();
    this.#home.blocks.give(this.#block.at, this.#block.bytes);
  }
}
