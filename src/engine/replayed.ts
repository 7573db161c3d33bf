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

/** Every step and picture traced once and replayed. What the machine refuses, TensorFlow.js computes from the same weights. */
export class Replayed implements Stepper {
  readonly engine = 'replay';
  readonly waiting = 0;
  readonly #machine: Machine;
  readonly #programs = new Map<string, Program | Refusal>();
  readonly #eager: Eager;

  constructor(
    kernels: WebAssembly.Module,
    readonly variables: Weights,
    readonly streams: Streams,
  ) {
    this.#machine = new Machine(kernels, Object.values(variables));
    this.#eager = new Eager(variables, true);
  }

  prepare(name: string, step: Step): string | undefined {
    const program = this.#program(name, step);
    return program instanceof Refusal ? program.message : undefined;
  }

  update(name: string, step: () => Metrics): Row | undefined {
    const program = this.#program(name, step);
    if (program instanceof Refusal) {
      this.#machine.writeBack();
      const row = this.#eager.update(name, step);
      this.#machine.load();
      return row;
    }
    program.run();
    return Object.fromEntries(Object.entries(program.outputs).map(([metric, [value]]) => [metric, value!]));
  }

  gather(): Promise<readonly Row[]> {
    return Promise.resolve([]);
  }

  look(name: string, compute: Step): Promise<Numbers> {
    const program = this.#program(name, compute, true);
    if (program instanceof Refusal) {
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
    this.#programs.clear();
  }

  /** Tracing consumes random numbers and is no part of the run: the streams stand where they stood. */
  #program(name: string, step: Step, once = false): Program | Refusal {
    const known = this.#programs.get(name);
    if (known) return known;
    const program = putBack(this.streams, () => {
      try {
        return this.#machine.compile(step, once);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        this.#machine.load();
        return error;
      }
    });
    this.#programs.set(name, program);
    return program;
  }
}
