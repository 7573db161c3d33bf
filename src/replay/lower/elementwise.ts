import { sizeOf, type Plan } from '../plan';
import type { Call, Ref } from '../calls';
import { broadcast } from './broadcast';
import { attr, one, only, outOf, type Lowering } from './lowering';
import { dimensions, stridesOf, walk } from './walk';

const alias: Lowering = (call, plan) => plan.alias(outOf(call), only(call));
const unary =
  (kernel: string, ...rest: number[]): Lowering =>
  (call, plan) =>
    plan.emitEach(kernel, [only(call)], outOf(call), sizeOf(outOf(call).shape), ...rest);
const binary =
  (kernel: string): Lowering =>
  (call, plan) => {
    const [a, b, out] = [one(call, 'a'), one(call, 'b'), outOf(call)];
    plan.emitEach(kernel, [a, b], out, ...broadcast(out.shape, a.shape, b.shape));
  };
/** x as it is if it is single or as long as `shape`, else repeated to that shape. */
function expand(plan: Plan, x: Ref, shape: readonly number[]): Ref {
  const size = sizeOf(x.shape);
  if (size === 1 || size === sizeOf(shape)) return x;
  const out = plan.temporary(shape);
  const missing = new Array<number>(shape.length - x.shape.length).fill(1);
  const [own, strides] = [
    [...missing, ...x.shape],
    [...missing.fill(0), ...stridesOf(x.shape)],
  ];
  walk(plan, x, out, dimensions(shape, strides.map((stride, i) => (own[i] === 1 ? 0 : stride)))); // prettier-ignore
  return out;
}
/** Kernels whose sides are single numbers (stride 0) or as long as the result (1). */
function equals(kernel: string, call: Call, plan: Plan, names: readonly string[]): void {
  const out = outOf(call);
  const n = sizeOf(out.shape);
  const sides = names.map((name) => expand(plan, one(call, name), out.shape));
  plan.emitEach(kernel, sides, out, n, ...sides.map(({ shape }) => (sizeOf(shape) === n ? 1 : 0)));
}

export const elementwise: Readonly<Record<string, Lowering>> = {
  Identity: alias,
  Reshape: alias,
  ExpandDims: alias,
  Cast: (call, plan) => {
    const [x, out] = [only(call), outOf(call)];
    if (x.dtype === 'float32' && out.dtype === 'int32') return unary('whole_')(call, plan);
    if (x.dtype !== 'bool' && out.dtype === 'bool') return unary('truth_')(call, plan);
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
  Expm1: unary('expm1_'),
  Sin: unary('sin_'),
  Cos: unary('cos_'),
  Tanh: unary('tanh_'),
  Erf: unary('erf_'),
  Floor: unary('floor_'),
  Ceil: unary('ceil_'),
  Round: unary('round_'),
  Sign: unary('sign_'),
  Relu: unary('relu_'),
  Relu6: unary('relu6_'),
  Elu: unary('elu_'),
  Selu: unary('selu_'),
  Sigmoid: unary('sigmoid_'),
  Softplus: unary('softplus_'),
  LogicalNot: unary('not_'),
  IsNan: unary('isNaN_'),
  IsInf: unary('isInf_'),
  IsFinite: unary('isFinite_'),
  ZerosLike: all(0),
  OnesLike: all(1),
  LeakyRelu: (call, plan) => unary('leakyRelu', attr<number>(call, 'alpha'))(call, plan),
  Step: (call, plan) => unary('step', attr<number | undefined>(call, 'alpha') ?? 0)(call, plan),
  ClipByValue: (call, plan) =>
    unary('clip', attr<number>(call, 'clipValueMin'), attr<number>(call, 'clipValueMax'))(call, plan),
  Add: binary('add2'),
  Sub: binary('sub2'),
  Multiply: binary('mul2'),
  RealDiv: binary('div2'),
  FloorDiv: binary('floorDiv2'),
  Mod: binary('mod2'),
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
  Prelu: (call, plan) => {
    const [x, alpha, out] = [one(call, 'x'), one(call, 'alpha'), outOf(call)];
    plan.emitEach('prelu2', [x, alpha], out, ...broadcast(out.shape, x.shape, alpha.shape));
  },
  EluGrad: (call, plan) => {
    const [dy, y, out] = [one(call, 'dy'), one(call, 'y'), outOf(call)];
    plan.emitEach('eluGrad2', [dy, y], out, ...broadcast(out.shape, dy.shape, y.shape));
  },
  AddN: (call, plan) => {
    const parts = Object.values(call.inputs).flat();
    const out = outOf(call);
    parts.slice(1).reduce((sum, part, i) => {
      const to = i === parts.length - 2 ? out : plan.temporary(out.shape);
      plan.emitEach('add2', [sum, part], to, ...broadcast(out.shape, out.shape, out.shape));
      return to;
    }, parts[0]!);
    if (parts.length === 1) plan.alias(out, parts[0]!);
  },
  Pow: (call, plan) => equals('pow', call, plan, ['a', 'b']),
  Select: (call, plan) => equals('select', call, plan, ['condition', 't', 'e']),
};

function all(value: number): Lowering {
  return (call, plan) => plan.emit('fill', [], outOf(call), sizeOf(outOf(call).shape), value);
}
