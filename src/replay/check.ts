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
    ...trace.assigned.map(({ variable, values }) => ({
      name: 'weight',
      actual: machine.read(variable),
      expected: values,
    })),
  ];
  const whole = Math.hypot(...pairs.map(({ expected }) => lengthOf(expected)));
  for (const { name, actual, expected } of pairs) {
    const apart = distance(actual, expected);
    if (!(apart <= tolerance * lengthOf(expected) + share * whole))
      throw new Refusal(`its replay gave another ${name}: ${apart} apart`);
  }
}

const lengthOf = (values: Float32Array) =>
  Math.sqrt(values.reduce((sum, value) => sum + (Number.isFinite(value) ? value ** 2 : 0), 0));

/** Infinite where a number that is not finite has no equal on the other side. */
function distance(actual: Float32Array, expected: Float32Array): number {
  let sum = 0;
  for (const [i, value] of expected.entries()) {
    const other = actual[i]!;
    if (Number.isFinite(value) && Number.isFinite(other)) sum += (other - value) ** 2;
    else if (!Object.is(other, value)) return Infinity;
  }
  return Math.sqrt(sum);
}
