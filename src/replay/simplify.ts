/** Two passes over a plan: what is computed twice is computed once, and what a step leaves behind finds its place. */
import type * as tf from '../math/tf';
import type { Op } from './op';
import { sizeOf, type Plan } from './plan';
import type { Trace } from './calls';

/** Calls that do the same to the same values are one. So are equal single numbers: Adam takes 1 - beta^t for every weight. */
export function shareEquals(plan: Plan, trace: Trace): void {
  const singles = new Map<string, number>();
  for (const { kind, id, values } of trace.sources) {
    if (kind !== 'constant' || values.length !== 1) continue;
    const key = Object.is(values[0], -0) ? '-0' : String(values[0]);
    const known = singles.get(key);
    if (known === undefined) singles.set(key, id);
    else plan.alias({ id }, { id: known });
  }
  const writes = new Map<number, number>();
  for (const op of plan.ops) writes.set(op.writes[0]!, (writes.get(op.writes[0]!) ?? 0) + 1);
  const known = new Map<string, number>();
  const kept: Op[] = [];
  for (const op of plan.ops) {
    const reads = op.reads.map((id) => plan.find(id));
    const [id] = op.writes as [number];
    const key = `${op.kernel} ${reads.join()} ${plan.sizeOf(id)} ${op.numbers.join()}`;
    const twin = writes.get(id) === 1 ? known.get(key) : undefined;
    if (twin !== undefined) {
      plan.alias({ id }, { id: twin });
      continue;
    }
    if (writes.get(id) === 1) known.set(key, id);
    kept.push({ ...op, reads });
  }
  plan.ops.splice(0, plan.ops.length, ...kept);
}

/** In place of a call's number: more than one makes the value. */
const several = -1;

export interface Settled {
  /** New values of variables: already at home after the calls (`inPlace`), or to be copied there. */
  readonly changed: readonly {
    readonly variable: tf.Variable;
    readonly from: number;
    readonly inPlace: boolean;
  }[];
  readonly results: readonly { readonly name: string; readonly id: number; readonly size: number }[];
}

/**
 * An old value of a variable that is wanted after the step is copied before a new one takes its place. A new value is
 * computed in its variable's place where no call still needs the old one.
 */
export function settle(plan: Plan, trace: Trace): Settled {
  const homes = new Map<tf.Variable, number>();
  for (const source of trace.sources) if (source.kind === 'variable') homes.set(source.variable, source.id);
  const overwritten = new Map(trace.assigned.map(({ variable }) => [homes.get(variable)!, variable]));
  const copies = new Map<number, number>();
  const lasting = (id: number): number => {
    const variable = overwritten.get(id);
    if (!variable) return id;
    if (!copies.has(id)) {
      const copy = plan.temporary(variable.shape);
      plan.emit('copy', [{ id }], copy, 1, variable.size, 0, 0, 0, 0);
      copies.set(id, copy.id);
    }
    return copies.get(id)!;
  };
  const moved = trace.assigned
    .map(({ variable, id }) => ({ variable, home: homes.get(variable)!, id: plan.find(id) }))
    .filter(({ home, id }) => home !== id)
    .map(({ variable, home, id }) => ({ variable, home, from: lasting(id) }));
  const results = Object.entries(trace.outputs).map(([name, ref]) => ({
    name,
    id: lasting(plan.find(ref.id)),
    size: sizeOf(ref.shape),
  }));
  const makers = new Map<number, number>();
  const lastRead = new Map<number, number>();
  plan.ops.forEach(({ reads, writes }, i) => {
    for (const id of writes) makers.set(id, makers.has(id) ? several : i);
    for (const id of reads) lastRead.set(id, i);
  });
  /** Whether the call that makes `from` may write over `home`. */
  const fits = (from: number, home: number, size: number): boolean => {
    const at = makers.get(from);
    if (at === undefined || at === several) return false;
    const { reads, each } = plan.ops[at]!;
    if (reads.includes(home) && !(each && plan.sizeOf(from) === size)) return false;
    return (lastRead.get(home) ?? -1) <= at;
  };
  const placed = new Set<number>();
  const changed = moved.map(({ variable, home, from }) => {
    const inPlace = !placed.has(from) && fits(from, home, variable.size);
    if (inPlace) placed.add(from);
    return { variable, from, inPlace };
  });
  return { changed, results };
}
