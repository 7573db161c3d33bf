import * as tf from '../math/tf';
import { Blocks } from './blocks';
import { bytesOf } from './plan';

/** What the library's exports are: addresses and numbers in. */
export type Library = Readonly<Record<string, (...numbers: number[]) => void>> & {
  /** Bytes below are the library's own. */
  readonly room: () => number;
};

/** One block of memory with all of a model's variables, and the library that works on it. */
export class Home {
  readonly memory = new WebAssembly.Memory({ initial: 4 });
  /** Address of each variable. */
  readonly homes = new Map<tf.Variable, number>();
  readonly library: Library;
  /** Whether programs make one pass of several kernels: where there are vectors to do it with. */
  readonly fuses: boolean;
  readonly blocks: Blocks;

  /** `kernels`: src/replay/kernels.wasm, compiled. */
  constructor(
    kernels: WebAssembly.Module,
    readonly variables: readonly tf.Variable[],
    /** Leaves kernels apart all the same. */
    apart = false,
  ) {
    const { exports } = new WebAssembly.Instance(kernels, {
      env: { memory: this.memory, pow: Math.pow, sin: Math.sin, cos: Math.cos },
    });
    this.library = exports as unknown as Library;
    this.fuses = !apart && (exports['lanes'] as WebAssembly.Global<'i32'>).value > 1;
    this.blocks = new Blocks(this.memory, this.library.room());
    for (const variable of variables) this.homes.set(variable, this.blocks.take(bytesOf(variable.size)));
    this.load();
  }

  /** `count` numbers at an address. Valid until memory grows. */
  view(address: number, count: number): Float32Array {
    return new Float32Array(this.memory.buffer, address, count);
  }

  /** A copy of a variable's numbers. */
  read(variable: tf.Variable): Float32Array {
    return this.#home(variable).slice();
  }

  write(variable: tf.Variable, values: Float32Array): void {
    this.#home(variable).set(values);
  }

  /** Into the tf.Variables, so that TensorFlow.js can go on from here. */
  writeBack(): void {
    for (const variable of this.variables) {
      tf.tidy(() => variable.assign(tf.tensor(this.read(variable), variable.shape)));
    }
  }

  /** From the tf.Variables. */
  load(): void {
    for (const variable of this.variables) this.write(variable, variable.dataSync() as Float32Array);
  }

  #home(variable: tf.Variable): Float32Array {
    const at = this.homes.get(variable);
    if (at === undefined) throw new Error('replay: this variable is not the model’s');
    return this.view(at, variable.size);
  }
}
