import { distance, lengthOf } from './distance';
import type { Home } from './home';
import type { Program } from './program';
import { Refusal } from './refusal';
import type { Trace } from './calls';

/** A single number (a loss) may differ by this, or by this share of itself if it is large. */
const scalar = 1e-5;
/** Many numbers may differ by this share of their length. Two sums in another order differ by more in single elements, never in norm. */
const tolerance = 2e-3;
/** And by this share of all results together: Adam makes a full step of a gradient that is nothing but rounding. */
const share = 1e-4;

/** Replays the traced step itself: its results and the variables it leaves must be TensorFlow.js's. @throws Refusal if not */
export function check(program: Program, trace: Trace, home: Home): void {
  for (const source of trace.sources)
    home.view(program.places.get(source.id)!, source.size).set(source.values);
  program.rehearse();
  const { outputs } = program;
  const results = Object.entries(trace.results).map(([name, expected]) => ({
    name,
    actual: outputs[name]!,
    expected,
    single: expected.length === 1,
  }));
  const weights = trace.assigned.map(({ variable, values }) => ({
    name: 'weight',
    actual: home.read(variable),
    expected: values,
    single: false,
  }));
  const pairs = [...results, ...weights];
  const whole = Math.hypot(...pairs.map(({ expected }) => lengthOf(expected)));
  for (const { name, actual, expected, single } of pairs) {
    const apart = distance(actual, expected);
    const size = lengthOf(expected);
    if (!(apart <= (single ? scalar * Math.max(1, size) : tolerance * size + share * whole)))
      throw new Refusal(`its replay gave another ${name}: ${apart} apart`);
  }
}
