import { Refusal } from '../refusal';
import { sizeOf, type Plan } from '../plan';
import type { Call, Ref } from '../calls';
import { broadcast } from './broadcast';
import { attr, one, outOf, type Lowering } from './lowering';

/** b [n, k] stands as [k, n] afterwards, or the other way round. */
function turn(plan: Plan, b: Ref): Ref {
  const [rows, columns] = b.shape.slice(-2) as [number, number];
  const turned = plan.temporary([columns, rows]);
  plan.emit('transpose', [b], turned, 1, rows, columns);
  return turned;
}

function matmul(call: Call, plan: Plan, out: Ref): void {
  const [a, b] = [one(call, 'a'), one(call, 'b')];
  const [turnedA, turnedB] = [attr<boolean>(call, 'transposeA'), attr<boolean>(call, 'transposeB')];
  const [m, n] = out.shape.slice(-2) as [number, number];
  const k = a.shape.at(turnedA ? -2 : -1)!;
  const batch = (shape: readonly number[]) => shape.slice(0, -2);
  const [all, ofB] = [sizeOf(batch(out.shape)), sizeOf(batch(b.shape))];
  if (all === 1 && n < 4) {
    // Few columns: rows against rows, or sums side by side. A single column is its own transpose.
    if (turnedA) plan.emit('narrow', [a, turnedB && n > 1 ? turn(plan, b) : b], out, m, k, n);
    else plan.emit('dot', [a, turnedB || n === 1 ? b : turn(plan, b)], out, m, k, n);
    return;
  }
  const turns = [turnedA ? 1 : 0, turnedB ? 1 : 0];
  if (ofB === 1 && !turnedA && sizeOf(batch(a.shape)) === all) {
    plan.emit('products', [a, b], out, all * m, k, n, ...turns, 1, 0, 0, 1, 0, 0); // one tall product
    return;
  }
  const [d0, d1, a0, a1, b0, b1, ...outer] = broadcast(batch(out.shape), batch(a.shape), batch(b.shape));
  // TensorFlow.js counts through a short side again and again, which is right only where its first axes are the missing ones.
  const repeats = (first: number, second: number) => first > 0 && second === 0 && d1! > 1;
  if (outer[0]! * outer[3]! !== 1 || repeats(a0!, a1!) || repeats(b0!, b1!))
    throw new Refusal(`TensorFlow.js multiplies [${a.shape}] with [${b.shape}] wrongly: repeat one of them`);
  const strides = [d0!, a0! * m * k, b0! * k * n, d1!, a1! * m * k, b1! * k * n];
  plan.emit('products', [a, b], out, m, k, n, ...turns, ...strides);
}

/** Activations that may be part of a fused product. */
const activations: Readonly<Record<string, string>> = {
  linear: '',
  relu: 'relu_',
  relu6: 'relu6_',
  elu: 'elu_',
  sigmoid: 'sigmoid_',
};

const fused: Lowering = (call, plan) => {
  const [out, bias] = [outOf(call), call.inputs['bias'] as Ref | undefined];
  const kernel = activations[attr<string>(call, 'activation')];
  if (kernel === undefined) throw new Refusal(`the library has no product with ${attr(call, 'activation')}`);
  const product = bias || kernel ? plan.temporary(out.shape) : out;
  matmul(call, plan, product);
  const sum = bias && kernel ? plan.temporary(out.shape) : bias ? out : product;
  if (bias) plan.emitEach('add2', [product, bias], sum, ...broadcast(out.shape, out.shape, bias.shape));
  if (kernel) plan.emitEach(kernel, [sum], out, sizeOf(out.shape));
};

export const products: Readonly<Record<string, Lowering>> = {
  BatchMatMul: (call, plan) => matmul(call, plan, outOf(call)),
  _FusedMatMul: fused,
};
