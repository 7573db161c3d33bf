import type * as tf from '../math/tf';
import type { Metrics, Weights } from '../models/model';
import { Machine } from '../replay/machine';
import type { Program } from '../replay/program';
import { Refusal } from '../replay/refusal';
import { Eager, sized } from './eager';
import type { Row } from './history';
import type { Numbers, State, Stepper } from './stepper';
import { putBack, type Streams } from './streams';

type Step = () => Readonly<Record<string, tf.Tensor>>;
type Traced = Program | Refusal;

/** Pictures whose programs are kept. A knob that makes another computation of them is dragged through many values. */
const mostLooks = 8;

/** Every step and picture traced once and replayed. What the machine refuses, TensorFlow.js computes from the same weights. */
export class Replayed implements Stepper {
  readonly engine = 'replay';
  readonly waiting = 0;
  readonly #machine: Machine;
  readonly #updates = new Map<string, Traced>();
  /** The latest last. */
  readonly #looks = new Map<string, Traced>();
  readonly #eager: Eager;
  notice: string | undefined;

  constructor(
    kernels: WebAssembly.Module,
    readonly variables: Weights,
    readonly streams: Streams,
  ) {
    this.#machine = new Machine(kernels, Object.values(variables));
    this.#eager = new Eager(variables, true);
  }

  prepare(name: string, step: Step): string | undefined {
    const program = this.#updateOf(name, step);
    return program instanceof Refusal ? program.message : undefined;
  }

  update(name: string, step: () => Metrics): Row | undefined {
    const program = this.#updateOf(name, step);
    if (program instanceof Refusal) {
      this.#machine.writeBack();
      const row = this.#eager.update(name, step);
      this.#machine.load();
      return row;
    }
    program.run();
    return Object.fromEntries(Object.entries(program.outputs).map(([metric, [value]]) => [metric, value!]));
  }

  /** Calls of the library that one update of that name takes; undefined before it ran, or if it is not replayed. */
  callsOf(name: string): number | undefined {
    const program = this.#updates.get(name);
    return program instanceof Refusal ? undefined : program?.kernels;
  }

  /** Multiplications and additions of such an update. */
  workOf(name: string): number | undefined {
    const program = this.#updates.get(name);
    return program instanceof Refusal ? undefined : program?.work;
  }

  /** Bytes of the memory that replay works in: it grows, and never shrinks. */
  get bytes(): number {
    return this.#machine.memory.buffer.byteLength;
  }

  gather(): Promise<readonly Row[]> {
    return Promise.resolve([]);
  }

  look(name: string, compute: Step): Promise<Numbers> {
    const program = this.#lookOf(name, compute);
    if (program instanceof Refusal) {
      this.notice = `TensorFlow.js computes what is shown, more slowly: it is not replayed, because ${program.message}.`;
      this.#machine.writeBack();
      return this.#eager.look(name, compute);
    }
    program.run();
    return Promise.resolve(program.outputs);
  }

  state(): Promise<State> {
    const copies = Object.entries(this.variables).map(([name, variable]) => [
      name,
      this.#machine.read(variable),
    ]);
    return Promise.resolve(Object.fromEntries(copies) as State);
  }

  load(state: State): void {
    for (const name of Object.keys(state)) {
      const variable = this.variables[name];
      if (!variable) throw new Error(`load: the model has no '${name}'`);
      this.#machine.write(variable, sized(state, name, variable.size));
    }
  }

  dispose(): void {
    this.#updates.clear();
    this.#looks.clear();
  }

  #updateOf(name: string, step: Step): Traced {
    const known = this.#updates.get(name);
    if (known) return known;
    const program = this.#compile(step, false);
    this.#updates.set(name, program);
    return program;
  }

  #lookOf(name: string, compute: Step): Traced {
    const known = this.#looks.get(name);
    const program = known ?? this.#compile(compute, true);
    this.#looks.delete(name);
    this.#looks.set(name, program);
    const [oldest] = this.#looks;
    if (oldest && this.#looks.size > mostLooks) {
      this.#looks.delete(oldest[0]);
      if (!(oldest[1] instanceof Refusal)) oldest[1].dispose();
    }
    return program;
  }

  /** Tracing consumes random numbers and is no part of the run: the streams stand where they stood. */
  #compile(step: Step, once: boolean): Traced {
    return putBack(this.streams, () => {
      try {
        return this.#machine.compile(step, once);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        this.#machine.load();
        return error;
      }
    });
  }
}
