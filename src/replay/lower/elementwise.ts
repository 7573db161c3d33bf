import { Refusal } from '../refusal';
import { sizeOf } from '../plan';
import { broadcast } from './broadcast';
import { attr, one, only, outOf, type Lowering } from './lowering';

const alias: Lowering = (call, plan) => plan.alias(outOf(call), only(call));
const unary =
  (kernel: string, ...rest: number[]): Lowering =>
  (call, plan) =>
    plan.emit(kernel, [only(call)], outOf(call), sizeOf(outOf(call).shape), ...rest);
const binary =
  (kernel: string): Lowering =>
  (call, plan) => {
    const [a, b, out] = [one(call, 'a'), one(call, 'b'), outOf(call)];
    plan.emit(kernel, [a, b], out, ...broadcast(out.shape, a.shape, b.shape));
  };
/** 0 for a single number, 1 for as many as the result; anything between is refused. */
const spread = (size: number, of: number, op: string): number => {
  if (size !== 1 && size !== of) throw new Refusal(`the library cannot broadcast inside ${op}`);
  return size === of ? 1 : 0;
};

export const elementwise: Readonly<Record<string, Lowering>> = {
  Identity: alias,
  Reshape: alias,
  ExpandDims: alias,
  Cast: (call, plan) => {
    const [x, out] = [only(call), outOf(call)];
    if (x.dtype === 'float32' && out.dtype === 'int32') return unary('trunc_')(call, plan);
    if (x.dtype !== 'bool' && out.dtype === 'bool') throw new Refusal('the library cannot cast to bool');
    return alias(call, plan);
  },
  Neg: unary('neg_'),
  Abs: unary('abs_'),
  Square: unary('square_'),
  Sqrt: unary('sqrt_'),
  Rsqrt: unary('rsqrt_'),
  Reciprocal: unary('reciprocal_'),
  Exp: unary('exp_'),
  Log: unary('log_'),
  Log1p: unary('log1p_'),
  Sin: unary('sin_'),
  Cos: unary('cos_'),
  Tanh: unary('tanh_'),
  Floor: unary('floor_'),
  Ceil: unary('ceil_'),
  Sign: unary('sign_'),
  Relu: unary('relu_'),
  Sigmoid: unary('sigmoid_'),
  Softplus: unary('softplus_'),
  LogicalNot: unary('not_'),
  IsNan: unary('isNaN_'),
  ZerosLike: unary0,
  LeakyRelu: (call, plan) => unary('leakyRelu', attr<number>(call, 'alpha'))(call, plan),
  Step: (call, plan) => unary('step', attr<number | undefined>(call, 'alpha') ?? 0)(call, plan),
  ClipByValue: (call, plan) =>
    unary('clip', attr<number>(call, 'clipValueMin'), attr<number>(call, 'clipValueMax'))(call, plan),
  Add: binary('add2'),
  Sub: binary('sub2'),
  Multiply: binary('mul2'),
  RealDiv: binary('div2'),
  Maximum: binary('max2'),
  Minimum: binary('min2'),
  SquaredDifference: binary('squaredDifference2'),
  Less: binary('less2'),
  LessEqual: binary('lessEqual2'),
  Greater: binary('greater2'),
  GreaterEqual: binary('greaterEqual2'),
  Equal: binary('equal2'),
  NotEqual: binary('notEqual2'),
  LogicalAnd: binary('and2'),
  LogicalOr: binary('or2'),
  AddN: (call, plan) => {
    const parts = Object.values(call.inputs).flat();
    const out = outOf(call);
    parts.slice(1).reduce((sum, part, i) => {
      const to = i === parts.length - 2 ? out : plan.temporary(out.shape);
      plan.emit('add2', [sum, part], to, ...broadcast(out.shape, out.shape, out.shape));
      return to;
    }, parts[0]!);
    if (parts.length === 1) plan.alias(out, parts[0]!);
  },
  Pow: (call, plan) => {
    const [a, b, out] = [one(call, 'a'), one(call, 'b'), outOf(call)];
    const n = sizeOf(out.shape);
    plan.emit('pow', [a, b], out, n, spread(sizeOf(a.shape), n, 'Pow'), spread(sizeOf(b.shape), n, 'Pow'));
  },
  Select: (call, plan) => {
    const [condition, yes, no, out] = [one(call, 'condition'), one(call, 't'), one(call, 'e'), outOf(call)];
    const n = sizeOf(out.shape);
    plan.emit(
      'select',
      [condition, yes, no],
      out,
      n,
      ...[condition, yes, no].map(({ shape }) => spread(sizeOf(shape), n, 'Select')),
    );
  },
};

function unary0(...[call, plan]: Parameters<Lowering>): void {
  plan.emit('fill', [], outOf(call), sizeOf(outOf(call).shape), 0);
}
