import type { Machine } from './machine';
import type { Program } from './program';
import { Refusal } from './refusal';
import type { Trace } from './trace';

/** Results may differ by this share of their length. Two sums in another order differ by more in single elements, never in norm. */
const tolerance = 2e-3;

/** Replays the traced step itself: its results and the variables it leaves must be TensorFlow.js's. @throws Refusal if not */
export function check(program: Program, trace: Trace, machine: Machine): void {
  for (const source of trace.sources)
    machine.view(program.places.get(source.id)!, source.size).set(source.values);
  program.call();
  const outputs = program.outputs;
  for (const [name, expected] of Object.entries(trace.results)) compare(name, outputs[name]!, expected);
  for (const { variable, values } of trace.assigned) compare('a weight', machine.read(variable), values);
}

function compare(name: string, actual: Float32Array, expected: Float32Array): void {
  let [apart, length] = [0, 0];
  for (let i = 0; i < expected.length; i++) {
    if (Object.is(actual[i], expected[i])) continue;
    apart += (actual[i]! - expected[i]!) ** 2;
  }
  for (const value of expected) length += value ** 2;
  // NaN on one side only fails too: a comparison with NaN is never true.
  if (!(Math.sqrt(apart) <= tolerance * Math.sqrt(length) + 1e-5)) {
    throw new Refusal(`its replay gave another ${name}: ${Math.sqrt(apart)} apart`);
  }
}
