import type { Machine } from './machine';
import type { Program } from './program';
import { Refusal } from './refusal';
import type { Trace } from './trace';

/** Results may differ by this share of their length. Two sums in another order differ by more in single elements, never in norm. */
const tolerance = 2e-3;
/** And by this share of all results together: Adam makes a full step of a gradient that is nothing but rounding. */
const share = 1e-4;

/** Replays the traced step itself: its results and the variables it leaves must be TensorFlow.js's. @throws Refusal if not */
export function check(program: Program, trace: Trace, machine: Machine): void {
  for (const source of trace.sources)
    machine.view(program.places.get(source.id)!, source.size).set(source.values);
  program.call();
  const { outputs } = program;
  const pairs = [
    ...Object.entries(trace.results).map(([name, expected]) => ({ name, actual: outputs[name]!, expected })),
    ...trace.assigned.map(({ variable, values }) => ({ name: 'weight', actual: machine.read(variable), expected: values })),
  ];
  const whole = Math.hypot(...pairs.map(({ expected }) => lengthOf(expected)));
  for (const { name, actual, expected } of pairs) {
    const apart = distance(actual, expected);
    // NaN on one side only fails too: a comparison with NaN is never true.
    if (!(apart <= tolerance * lengthOf(expected) + share * whole)) throw new Refusal(`its replay gave another ${name}: ${apart} apart`);
  }
}

const lengthOf = (values: Float32Array) => Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0));

function distance(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < b.length; i++) if (!Object.is(a[i], b[i])) sum += (a[i]! - b[i]!) ** 2;
  return Math.sqrt(sum);
}
