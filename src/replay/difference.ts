import { alike } from './alike';
import type { Call, Trace } from './calls';

/** Infinity and NaN as words: JSON has none. */
const words = (value: unknown) =>
  JSON.stringify(value, (_, v: unknown) => (typeof v === 'number' && !Number.isFinite(v) ? String(v) : v));
const user = (calls: readonly Call[], id: number) =>
  calls.find((call) =>
    Object.values(call.inputs)
      .flat()
      .some((ref) => ref.id === id),
  )?.op ?? 'the result';

/** Why two traces of the same step are not the same program; undefined when they are. `known`: how many first calls are the same. */
export function difference(a: Trace, b: Trace, known = 0): string | undefined {
  if (a.calls.length !== b.calls.length)
    return `it ran ${a.calls.length} kernels once and ${b.calls.length} the next time`;
  for (let i = known; i < a.calls.length; i++) {
    const [call, other] = [a.calls[i]!, b.calls[i]!];
    if (!alike(call, other))
      return `kernel ${i} was ${call.op} ${words(call.attrs)} once and ${other.op} ${words(other.attrs)} the next time`;
  }
  for (const [i, source] of a.sources.entries()) {
    const other = b.sources[i];
    if (source.kind !== other?.kind)
      return `source ${i} was a ${source.kind} once and a ${other?.kind ?? 'nothing'} the next time`;
    if (source.kind === 'constant' && !alike(source.values, other.values)) {
      return `a number was ${source.values[0]} once and ${other.values[0]} the next time (used by ${user(a.calls, source.id)}): what changes must enter through input()`;
    }
  }
  for (const [i, { trace }] of a.loops.entries()) {
    const why = difference(trace, b.loops[i]!.trace);
    if (why) return why;
  }
  return undefined;
}
