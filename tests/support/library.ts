/** Kernels of the replay library beside those of TensorFlow.js's cpu backend. */
import { readFileSync } from 'node:fs';
import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import { expect } from 'vitest';
import { input } from '../../src/math/input';
import { Rng } from '../../src/math/rng';
import * as tf from '../../src/math/tf';
import { Machine } from '../../src/replay/machine';
import { Program } from '../../src/replay/program';
import { trace } from '../../src/replay/trace';

export type Shape = readonly number[];
export interface Given {
  readonly shape: Shape;
  readonly values: ArrayLike<number>;
}
export type Op = (...inputs: tf.Tensor[]) => tf.Tensor;

/** The library as it is committed. */
export const kernels = new WebAssembly.Module(new Uint8Array(readFileSync('src/replay/kernels.wasm')));
export const sizes = [1, 2, 3, 5, 7, 33];
/** Kernels of TensorFlow.js that were compared so far. */
export const met = new Set<string>();

/** Before any comparison. */
export async function useCpu(): Promise<void> {
  if (!tf.findBackend('cpu')) tf.registerBackend('cpu', () => new MathBackendCPU());
  await tf.setBackend('cpu');
}

const rng = new Rng(5);
/** Normal draws in eighths: sums and products of few hundred are exact, whatever the order. */
export function draws(...shape: number[]): Given {
  const size = shape.reduce((a, b) => a * b, 1);
  return { shape, values: Float32Array.from({ length: size }, () => Math.round(16 * rng.gauss()) / 8) };
}

/** What TensorFlow.js's cpu backend and the library make of the same numbers. */
export function computed(op: Op, given: readonly Given[]) {
  const traced = trace(
    () => ({ y: op(...given.map(({ shape, values }) => input(shape, (out) => out.set(values)))) }),
    [],
  );
  for (const call of traced.calls) met.add(call.op);
  const machine = new Machine(kernels, []);
  new Float32Array(machine.memory.buffer, 4096).fill(NaN); // whatever is read without having been written shows
  const program = new Program(machine, traced);
  program.run();
  return { got: [...program.outputs['y']!], expected: [...traced.results['y']!] };
}

/** Non-finite numbers must be the same, finite ones near. */
export function agrees(name: string, op: Op, ...given: Given[]): void {
  const { got, expected } = computed(op, given);
  const apart = expected.findIndex((value, i) => {
    const other = got[i]!;
    return Number.isFinite(value)
      ? !(Math.abs(other - value) <= 1e-6 + 1e-5 * Math.abs(value))
      : !Object.is(value, other);
  });
  const shapes = given.map(({ shape }) => `[${shape}]`).join(' ');
  expect(apart < 0 ? '' : `${name} ${shapes}: ${got[apart]} instead of ${expected[apart]} at ${apart}`).toBe(
    '',
  );
}
