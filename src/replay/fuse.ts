/** Neighboring kernels that go element by element become one: each number is read and written once for all of them. */
import { vectored } from './code';
import type { Lies, Op, Step } from './op';
import type { Plan } from './plan';

interface Side {
  readonly id: number;
  readonly lies: Lies;
}
/** Kernels in one pass at most: their values should have a place in the processor's registers. */
const most = 40;
/** Numbers side by side in a vector. */
const lanes = 4;

interface Member {
  readonly op: Op;
  readonly sides: readonly Side[];
  readonly columns: number;
}
/** What the kernel reads, if it may be one of several: [rows, columns] at most, rows of whole vectors where rows matter. */
function memberOf(op: Op, size: number): Member | undefined {
  if (!op.each || !vectored[op.kernel]) return undefined;
  const at = (lies: readonly Lies[], columns = 0) => ({
    op,
    sides: op.reads.map((id, i) => ({ id, lies: lies[i]! })),
    columns,
  });
  if (op.kernel === 'select') return at(op.numbers.slice(1).map((stride) => (stride ? 'full' : 'one')));
  if (op.reads.length === 1) return at(['full']);
  const [rows, columns, ar, ac, br, bc, d0, , , d1] = op.numbers as [number, number, ...number[]];
  if (d0! * d1! !== 1) return undefined;
  const lie = (down: number, across: number): Lies => {
    if (size === 1 || (across && (down || rows === 1))) return 'full';
    return across ? 'row' : down ? 'column' : 'one';
  };
  const lies = [lie(ar!, ac!), lie(br!, bc!)];
  const mind = lies.some((each) => each === 'row' || each === 'column');
  if (mind && columns % lanes !== 0) return undefined;
  return at(lies, mind ? columns : 0);
}

interface Cluster {
  readonly members: Member[];
  readonly size: number;
  columns: number;
}

/**
 * From the end of the step backwards: a kernel moves down to the first one that reads its result, if both go element by
 * element through the same shape. Whatever else reads the result comes later. `wanted`: ids that are read after the step.
 */
export function fuse(plan: Plan, wanted: ReadonlySet<number>): void {
  const makers = new Map<number, number>();
  for (const { writes } of plan.ops) for (const id of writes) makers.set(id, (makers.get(id) ?? 0) + 1);
  const readers = new Map<number, Set<number>>();
  const places = new Map<number, Cluster | Op>();
  for (let i = plan.ops.length - 1; i >= 0; i--) {
    const op = plan.ops[i]!;
    const [id] = op.writes as [number];
    const size = plan.sizeOf(id);
    const member = makers.get(id) === 1 ? memberOf(op, size) : undefined;
    const first = Math.min(...(readers.get(id) ?? []));
    const cluster = places.get(first);
    let place = i;
    if (member && cluster && 'members' in cluster && joins(cluster, member, size)) {
      place = first;
      cluster.members.unshift(member);
      cluster.columns ||= member.columns;
    } else places.set(i, member ? { members: [member], size, columns: member.columns } : op);
    for (const read of op.reads) {
      const known = readers.get(read);
      if (known) known.add(place);
      else readers.set(read, new Set([place]));
    }
  }
  const inOrder = [...places].sort(([a], [b]) => a - b);
  const ops = inOrder.map(([i, place]): Op => {
    if (!('members' in place)) return place;
    const [only, ...others] = place.members;
    return others.length === 0 ? only!.op : together(place, (id) => wanted.has(id) || [...readers.get(id)!].some((at) => at !== i)); // prettier-ignore
  });
  plan.ops.splice(0, plan.ops.length, ...ops);
}

const joins = (cluster: Cluster, { columns }: Member, size: number) =>
  cluster.size === size &&
  cluster.members.length < most &&
  (!columns || !cluster.columns || columns === cluster.columns);

/** `lasts`: whether a value is needed beyond the pass. */
function together({ members, size, columns }: Cluster, lasts: (id: number) => boolean): Op {
  const made = new Set(members.map(({ op }) => op.writes[0]!));
  const inputs: Side[] = [];
  for (const { id, lies } of members.flatMap(({ sides }) => sides))
    if (!made.has(id) && !inputs.some((input) => input.id === id && input.lies === lies))
      inputs.push({ id, lies });
  const steps: Step[] = [];
  const values = new Map<number, number>();
  for (const { op, sides } of members) {
    const from = sides.map(({ id, lies }) => values.get(id) ?? inputs.findIndex((input) => input.id === id && input.lies === lies)); // prettier-ignore
    values.set(op.writes[0]!, inputs.length + steps.length);
    const numbers = sides.length === 1 ? op.numbers.slice(1) : [];
    steps.push({ kernel: op.kernel, from, numbers });
  }
  const writes = [...made].filter(lasts);
  return {
    kernel: 'fused',
    reads: inputs.map(({ id }) => id),
    writes,
    numbers: [],
    each: true,
    fused: {
      size,
      columns,
      lies: inputs.map(({ lies }) => lies),
      steps,
      stored: writes.map((id) => values.get(id)!),
    },
  };
}
