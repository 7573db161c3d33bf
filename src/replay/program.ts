import type { Fill } from '../math/input';
import { assemble } from './assemble';
import { fuse } from './fuse';
import { lowerings } from './lower';
import type { Home, Library } from './home';
import { Loop } from './loop';
import { bytesOf, Plan } from './plan';
import { Refusal } from './refusal';
import { settle, shareEquals } from './simplify';
import type { Ref, Trace } from './calls';
import { workOf } from './work';

interface Called {
  readonly run: Library[string] | (() => void);
  readonly numbers: readonly number[];
}
interface Place {
  readonly at: number;
  readonly size: number;
}
interface Input extends Place {
  /** Earlier inputs that the fill is shown. */
  readonly sees: readonly Place[];
  readonly fill: Fill;
}

/** A traced step as a list of calls. */
export class Program {
  readonly #calls: readonly Called[];
  readonly #inputs: readonly Input[];
  readonly #outputs: readonly (Place & { readonly name: string })[];
  readonly #home: Home;
  readonly #block: { readonly at: number; readonly bytes: number };
  readonly loops: readonly Loop<Program>[];
  /** Multiplications and additions of a step. */
  readonly work: number;
  /** Address of each source, for the check. */
  readonly places: ReadonlyMap<number, number>;

  /** @throws Refusal if the library lacks something */
  constructor(home: Home, trace: Trace) {
    this.#home = home;
    this.work = workOf(trace);
    const plan = new Plan();
    for (const call of trace.calls) {
      if (call.op === 'Loop') {
        const reads = Object.values(call.inputs).flat() as Ref[];
        plan.emitLoop(reads, call.outputs, call.attrs['loop'] as number);
        continue;
      }
      const lower = lowerings[call.op];
      if (!lower) throw new Refusal(`the library has no kernel for ${call.op}`);
      lower(call, plan);
    }
    shareEquals(plan, trace);
    const left = new Set([...trace.assigned, ...Object.values(trace.outputs)].map(({ id }) => plan.find(id)));
    plan.prune(left);
    if (home.fuses) fuse(plan, left);
    const { changed, results } = settle(plan, trace);
    const kept = new Set([...changed.map(({ from }) => from), ...results.map(({ id }) => id)]);

    // Variables have homes; all else gets a place in a block of this program's own.
    const homes = new Map<number, number>();
    const offsets = new Map<number, number>();
    const givens = [...trace.sources.filter(({ kind }) => kind !== 'variable'), ...plan.constants];
    let bytes = 0;
    for (const source of trace.sources)
      if (source.kind === 'variable') homes.set(source.id, home.homes.get(source.variable)!);
    for (const { id, values } of givens) {
      offsets.set(id, bytes);
      bytes += bytesOf(values.length);
    }
    for (const { from, variable, inPlace } of changed)
      if (inPlace) homes.set(from, home.homes.get(variable)!);
    bytes = plan.layOut(offsets, bytes, new Set(homes.keys()), kept);
    this.#block = { at: home.blocks.take(bytes), bytes };
    const address = (id: number): number => {
      const place = homes.get(id) ?? (offsets.has(id) ? this.#block.at + offsets.get(id)! : undefined);
      if (place === undefined)
        throw new Refusal('a value has no place: it comes from a kernel without inputs');
      return place;
    };
    const { library } = home;
    const loops = trace.loops.map((looped) => new Loop(home, looped, new Program(home, looped.trace)));
    this.loops = loops;
    const passes = plan.ops.flatMap(({ fused, reads, writes }) =>
      fused ? [{ ...fused, reads: reads.map(address), writes: writes.map(address) }] : [],
    );
    const assembled = assemble(passes, home.memory).values();
    // New values go home last: until then every kernel reads the old ones.
    this.#calls = [
      ...plan.ops.map(({ fused, kernel, reads, writes, numbers }): Called => {
        if (fused) return { run: assembled.next().value!, numbers: [] };
        const places = [...reads.map(address), ...writes.map(address)];
        if (kernel !== 'loop') return { run: library[kernel]!, numbers: [...places, ...numbers] };
        const loop = loops[numbers[0]!]!;
        return { run: (...at: number[]) => loop.run(at), numbers: places };
      }),
      ...changed
        .filter(({ inPlace }) => !inPlace)
        .map(({ variable, from }) => ({
          run: library['copy']!,
          numbers: [address(from), home.homes.get(variable)!, 1, variable.size, 0, 0, 0, 0],
        })),
    ];
    const sizes = new Map(trace.sources.map(({ id, size }) => [id, size]));
    const place = (id: number): Place => ({ at: address(id), size: sizes.get(id)! });
    this.#inputs = trace.sources.flatMap((s) =>
      s.kind === 'input' ? [{ ...place(s.id), fill: s.fill, sees: s.sees.map(place) }] : [],
    );
    this.#outputs = results.map(({ name, id, size }) => ({ name, at: address(id), size }));
    this.places = new Map(trace.sources.map(({ id }) => [id, address(id)]));
    for (const { id, values } of givens) home.view(address(id), values.length).set(values);
  }

  /** How many calls of the library one step takes. */
  get kernels(): number {
    const within = this.loops.reduce((sum, loop) => sum + loop.kernels, 0);
    return this.#calls.length - this.loops.length + within;
  }

  /** One step: new inputs, in the order in which the step asks for them, then the calls. */
  run(): void {
    const view = ({ at, size }: Place) => this.#home.view(at, size);
    for (const { fill, sees, ...own } of this.#inputs) fill(view(own), ...sees.map(view));
    this.call();
  }

  /** The calls alone, on the inputs that are there. */
  call(): void {
    for (const { run, numbers } of this.#calls) run!(...numbers);
  }

  /** The calls, to be compared: a loop takes as long as a few of its turns. */
  rehearse(): void {
    for (const loop of this.loops) loop.rehearses = true;
    this.call();
    for (const loop of this.loops) loop.rehearses = false;
  }

  /** Where the result of that name lies. */
  placeOf(name: string): { readonly at: number; readonly bytes: number } {
    const { at, size } = this.#outputs.find((output) => output.name === name)!;
    return { at, bytes: 4 * size };
  }

  /** The named results of the latest step. Valid until the next one, or until another program is compiled. */
  get outputs(): Readonly<Record<string, Float32Array>> {
    return Object.fromEntries(this.#outputs.map(({ name, at, size }) => [name, this.#home.view(at, size)]));
  }

  /** Gives its memory back. It must not run again. */
  dispose(): void {
    for (const loop of this.loops) loop.dispose();
    this.#home.blocks.give(this.#block.at, this.#block.bytes);
  }
}
