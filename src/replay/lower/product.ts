import type { Plan } from '../plan';
import { Refusal } from '../refusal';
import { sizeOf } from '../plan';
import type { Ref } from '../trace';
import { attr, one, outOf, type Lowering } from './lowering';

/** b [n, k] stands as [k, n] afterwards. */
function turn(plan: Plan, b: Ref): Ref {
  const [rows, columns] = b.shape.slice(-2) as [number, number];
  const turned = plan.temporary([columns, rows]);
  plan.emit('transpose', [b], turned, rows, columns);
  return turned;
}

const matmul: Lowering = (call, plan) => {
  const [a, b, out] = [one(call, 'a'), one(call, 'b'), outOf(call)];
  const [turnedA, turnedB] = [attr<boolean>(call, 'transposeA'), attr<boolean>(call, 'transposeB')];
  if (sizeOf(out.shape.slice(0, -2)) !== 1) throw new Refusal('the library has no batched product yet');
  const [m, n] = out.shape.slice(-2) as [number, number];
  const k = a.shape.at(turnedA ? -2 : -1)!;
  // Few columns: rows against rows. A single column is its own transpose.
  if (n < 4 && k % 4 === 0 && !turnedA)
    plan.emit('dot', [a, turnedB || n === 1 ? b : turn(plan, b)], out, m, k, n);
  else plan.emit('matmul', [a, turnedB ? turn(plan, b) : b], out, m, k, n, turnedA ? 1 : 0);
};

export const products: Readonly<Record<string, Lowering>> = { BatchMatMul: matmul };
