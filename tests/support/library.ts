/** Kernels of the replay library beside those of TensorFlow.js's cpu backend. */
import { readFileSync } from 'node:fs';
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

const compiled = (name: string) =>
  new WebAssembly.Module(new Uint8Array(readFileSync(`src/replay/${name}.wasm`)));
/** The library as it is committed. */
export const kernels = compiled('kernels');
const vectors = new Machine(kernels, []);
const plain = new Machine(compiled('kernels-plain'), []);
export const sizes = [1, 2, 3, 5, 7, 33];
/** Kernels of TensorFlow.js that were compared so far. */
const met = new Set<string>();

/** Every lowering of a table was compared: one that no test reaches is not known to be right. */
export function expectAllMet(lowerings: Readonly<Record<string, unknown>>): void {
  expect(Object.keys(lowerings).filter((name) => !met.has(name))).toEqual([]);
}

const rng = new Rng(5);
/** Normal draws in eighths: sums and products of few hundred are exact, whatever the order. */
export function draws(...shape: number[]) {
  const size = shape.reduce((a, b) => a * b, 1);
  return { shape, values: Float32Array.from({ length: size }, () => Math.round(16 * rng.gauss()) / 8) };
}

/** NaN, infinities, both zeros, and what overflows an exponential or nearly does. */
export const odd: Given = {
  shape: [13],
  values: [NaN, Infinity, -Infinity, 0, -0, 1, -1, 1000, -1000, 0.3, -0.3, 87, -86],
};

/** What TensorFlow.js's cpu backend and both builds of the library make of the same numbers. */
export function computed(op: Op, given: readonly Given[]) {
  const traced = trace(
    () => ({ y: op(...given.map(({ shape, values }) => input(shape, (out) => out.set(values)))) }),
    [],
  );
  for (const call of traced.calls) met.add(call.op);
  const run = (machine: Machine) => {
    const free = machine.blocks.take(0);
    new Float32Array(machine.memory.buffer, free).fill(NaN); // whatever is read without having been written shows
    const program = new Program(machine, traced);
    program.run();
    const values = [...program.outputs['y']!];
    program.dispose();
    return values;
  };
  return { got: run(vectors), plain: run(plain), expected: [...traced.results['y']!] };
}

/** Non-finite numbers must be the same, finite ones near. */
export function agrees(name: string, op: Op, ...given: Given[]): void {
  const { got, plain: other, expected } = computed(op, given);
  const shapes = given.map(({ shape }) => `[${shape}]`).join(' ');
  for (const [build, values] of Object.entries({ vectors: got, plain: other })) {
    const apart = expected.findIndex((value, i) => !near(values[i]!, value));
    const why = `${name} ${shapes}, ${build}: ${values[apart]} instead of ${expected[apart]} at ${apart}`;
    expect(apart < 0 ? '' : why).toBe('');
    expect(values.length).toBe(expected.length);
  }
}

const near = (value: number, expected: number) =>
  Number.isFinite(expected)
    ? Math.abs(value - expected) <= 1e-6 + 1e-5 * Math.abs(expected)
    : Object.is(value, expected);

/** Two weights that follow random numbers, and a machine of theirs. */
export function small() {
  const weight = tf.variable(tf.tensor1d([1, -2]));
  const machine = new Machine(kernels, [weight]);
  const rng = new Rng(3);
  const move = () => {
    const loss = tf.sub<tf.Tensor1D>(weight, rng.normal([2]));
    weight.assign(weight.sub(loss.mul(0.1)));
    return { loss: loss.square().sum() };
  };
  return { weight, machine, rng, move };
}
