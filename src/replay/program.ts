import type { Fill } from '../math/input';
import { lowerings } from './lower';
import type { Library, Machine } from './machine';
import { bytesOf, Plan, sizeOf } from './plan';
import { Refusal } from './refusal';
import type { Trace } from './trace';

interface Input {
  readonly at: number;
  readonly size: number;
  readonly fill: Fill;
}

/** A traced step as a list of calls. */
export class Program {
  readonly #calls: readonly { readonly run: Library[string]; readonly numbers: readonly number[] }[];
  readonly #inputs: readonly Input[];
  readonly #outputs: readonly { readonly name: string; readonly at: number; readonly size: number }[];
  readonly #machine: Machine;
  /** Address of each source, for the check. */
  readonly places: ReadonlyMap<number, number>;

  constructor(machine: Machine, trace: Trace) {
    this.#machine = machine;
    const plan = new Plan();
    for (const call of trace.calls) {
      const lower = lowerings[call.op];
      if (!lower) throw new Refusal(`the library has no kernel for ${call.op}`);
      lower(call, plan);
    }
    const at = new Map<number, number>();
    for (const source of trace.sources) {
      at.set(
        source.id,
        source.kind === 'variable' ? machine.homes.get(source.variable)! : machine.take(bytesOf(source.size)),
      );
    }
    const homes = new Map(
      trace.sources.flatMap((s) => (s.kind === 'variable' ? [[s.variable, s.id] as const] : [])),
    );
    const changed = trace.assigned.map(({ variable, id }) => ({
      variable,
      from: plan.find(id),
      home: homes.get(variable)!,
    }));
    const results = Object.entries(trace.outputs).map(([name, ref]) => ({
      name,
      id: plan.find(ref.id),
      size: sizeOf(ref.shape),
    }));
    // New values go home last: until then every kernel reads the old ones.
    const kept = new Set([...changed.map(({ from }) => from), ...results.map(({ id }) => id)]);
    plan.prune(kept);
    const base = machine.take(0);
    machine.take(plan.layOut(at, base, kept) - base);
    const { library } = machine;
    const address = (id: number): number => {
      const place = at.get(id);
      if (place === undefined)
        throw new Refusal('a value has no place: it comes from a kernel without inputs');
      return place;
    };
    this.#calls = [
      ...plan.ops.map(({ kernel, reads, write, numbers }) => ({
        run: library[kernel]!,
        numbers: [...reads.map(address), address(write), ...numbers],
      })),
      ...changed
        .filter(({ from, home }) => from !== home)
        .map(({ variable, from, home }) => ({
          run: library['copy']!,
          numbers: [address(from), address(home), 1, variable.size, 0, 0, 0, 0],
        })),
    ];
    this.#inputs = trace.sources.flatMap((s) =>
      s.kind === 'input' ? [{ at: at.get(s.id)!, size: s.size, fill: s.fill }] : [],
    );
    this.#outputs = results.map(({ name, id, size }) => ({ name, at: address(id), size }));
    this.places = at;
    for (const s of trace.sources)
      if (s.kind === 'constant') machine.view(at.get(s.id)!, s.size).set(s.values);
  }

  /** How many calls of the library one step takes. */
  get kernels(): number {
    return this.#calls.length;
  }

  /** One step: new inputs, in the order in which the step asks for them, then the calls. */
  run(): void {
    for (const { at, size, fill } of this.#inputs) fill(this.#machine.view(at, size));
    this.call();
  }

  /** The calls alone, on the inputs that are there. */
  call(): void {
    for (const { run, numbers } of this.#calls) run!(...numbers);
  }

  /** The named results of the latest step. Valid until the next one, or until another program is compiled. */
  get outputs(): Readonly<Record<string, Float32Array>> {
    return Object.fromEntries(
      this.#outputs.map(({ name, at, size }) => [name, this.#machine.view(at, size)]),
    );
  }
}
