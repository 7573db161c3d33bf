// Kernels that go element by element. `n` counts elements; every slot is padded to 16 bytes, so whole vectors may be
// read and written. Each operation is a number in `unary` or `binary`, known when this is compiled.
import { erf, exp, expm1, log, log1p, tanh, trig } from './functions';
import { abs, add, and, ceil, div, eq, floor, ge, get, gt, k, lanes, le, lt, max, min, mul, ne, nearest, neg, or, pick, put, putOne, splat, sqrt, sub, trunc, truth, V } from './vector';

// @ts-ignore: decorator
@inline
const size: usize = lanes << 2;

// @ts-ignore: decorator
@inline
function unary(op: i32, x: V): V {
  if (op == 0) return neg(x); // neg
  if (op == 1) return abs(x); // abs
  if (op == 2) return mul(x, x); // square
  if (op == 3) return sqrt(x); // sqrt
  if (op == 4) return div(k(1), sqrt(x)); // rsqrt
  if (op == 5) return exp(x); // exp
  if (op == 6) return log(x); // log
  if (op == 7) return log1p(x); // log1p
  if (op == 8) return expm1(x); // expm1
  if (op == 9) return trig(x, 0); // sin
  if (op == 10) return trig(x, 1); // cos
  if (op == 11) return tanh(x); // tanh
  if (op == 12) return erf(x); // erf
  if (op == 13) return floor(x); // floor
  if (op == 14) return ceil(x); // ceil
  if (op == 15) return nearest(x); // round
  if (op == 16) return pick(trunc(x), k(0), lt(abs(x), k(Infinity as f32))); // whole
  if (op == 17) return div(k(1), x); // reciprocal
  if (op == 18) return pick(x, sub(truth(gt(x, k(0))), truth(lt(x, k(0)))), ne(x, x)); // sign
  if (op == 19) return max(x, k(0)); // relu
  if (op == 20) return min(max(x, k(0)), k(6)); // relu6
  if (op == 21) return div(k(1), add(k(1), exp(neg(x)))); // sigmoid
  if (op == 22) return add(max(x, k(0)), log1p(exp(neg(abs(x))))); // softplus
  if (op == 23) return pick(x, expm1(x), ge(x, k(0))); // elu
  if (op == 24) return mul(k(1.0507009873554805), pick(x, mul(k(1.6732632423543772), expm1(x)), ge(x, k(0)))); // selu
  if (op == 25) return truth(eq(x, k(0))); // not
  if (op == 26) return truth(ne(x, k(0))); // truth
  if (op == 27) return truth(ne(x, x)); // isNaN
  if (op == 28) return truth(eq(abs(x), k(Infinity as f32))); // isInf
  if (op == 29) return truth(lt(abs(x), k(Infinity as f32))); // isFinite
  return x;
}

// @ts-ignore: decorator
@inline
function each(op: i32, x: usize, y: usize, n: i32): void {
  for (let i: usize = 0, end = (<usize>n) << 2; i < end; i += size) put(y + i, unary(op, get(x + i)));
}
export function neg_(x: usize, y: usize, n: i32): void { each(0, x, y, n); }
export function abs_(x: usize, y: usize, n: i32): void { each(1, x, y, n); }
export function square_(x: usize, y: usize, n: i32): void { each(2, x, y, n); }
export function sqrt_(x: usize, y: usize, n: i32): void { each(3, x, y, n); }
export function rsqrt_(x: usize, y: usize, n: i32): void { each(4, x, y, n); }
export function exp_(x: usize, y: usize, n: i32): void { each(5, x, y, n); }
export function log_(x: usize, y: usize, n: i32): void { each(6, x, y, n); }
export function log1p_(x: usize, y: usize, n: i32): void { each(7, x, y, n); }
export function expm1_(x: usize, y: usize, n: i32): void { each(8, x, y, n); }
export function sin_(x: usize, y: usize, n: i32): void { each(9, x, y, n); }
export function cos_(x: usize, y: usize, n: i32): void { each(10, x, y, n); }
export function tanh_(x: usize, y: usize, n: i32): void { each(11, x, y, n); }
export function erf_(x: usize, y: usize, n: i32): void { each(12, x, y, n); }
export function floor_(x: usize, y: usize, n: i32): void { each(13, x, y, n); }
export function ceil_(x: usize, y: usize, n: i32): void { each(14, x, y, n); }
export function round_(x: usize, y: usize, n: i32): void { each(15, x, y, n); }
export function whole_(x: usize, y: usize, n: i32): void { each(16, x, y, n); }
export function reciprocal_(x: usize, y: usize, n: i32): void { each(17, x, y, n); }
export function sign_(x: usize, y: usize, n: i32): void { each(18, x, y, n); }
export function relu_(x: usize, y: usize, n: i32): void { each(19, x, y, n); }
export function relu6_(x: usize, y: usize, n: i32): void { each(20, x, y, n); }
export function sigmoid_(x: usize, y: usize, n: i32): void { each(21, x, y, n); }
export function softplus_(x: usize, y: usize, n: i32): void { each(22, x, y, n); }
export function elu_(x: usize, y: usize, n: i32): void { each(23, x, y, n); }
export function selu_(x: usize, y: usize, n: i32): void { each(24, x, y, n); }
export function not_(x: usize, y: usize, n: i32): void { each(25, x, y, n); }
export function truth_(x: usize, y: usize, n: i32): void { each(26, x, y, n); }
export function isNaN_(x: usize, y: usize, n: i32): void { each(27, x, y, n); }
export function isInf_(x: usize, y: usize, n: i32): void { each(28, x, y, n); }
export function isFinite_(x: usize, y: usize, n: i32): void { each(29, x, y, n); }

/** x where positive, slope · x elsewhere. */
export function leakyRelu(x: usize, y: usize, n: i32, slope: f32): void {
  for (let i: usize = 0, end = (<usize>n) << 2; i < end; i += size) {
    const v = get(x + i);
    put(y + i, pick(mul(v, k(slope)), v, lt(v, k(0))));
  }
}
/** 1 where positive, `below` elsewhere; NaN stays. */
export function step(x: usize, y: usize, n: i32, below: f32): void {
  for (let i: usize = 0, end = (<usize>n) << 2; i < end; i += size) {
    const v = get(x + i);
    put(y + i, pick(v, pick(k(1), k(below), gt(v, k(0))), ne(v, v)));
  }
}
export function clip(x: usize, y: usize, n: i32, low: f32, high: f32): void {
  for (let i: usize = 0, end = (<usize>n) << 2; i < end; i += size) put(y + i, min(max(get(x + i), k(low)), k(high)));
}
export function fill(y: usize, n: i32, value: f32): void {
  for (let i: usize = 0, end = (<usize>n) << 2; i < end; i += size) put(y + i, k(value));
}

// @ts-ignore: decorator
@inline
function binary(op: i32, a: V, b: V): V {
  if (op == 0) return add(a, b); // add
  if (op == 1) return sub(a, b); // sub
  if (op == 2) return mul(a, b); // mul
  if (op == 3) return div(a, b); // div
  if (op == 4) return max(a, b); // max
  if (op == 5) return min(a, b); // min
  if (op == 6) return truth(lt(a, b)); // less
  if (op == 7) return truth(le(a, b)); // lessEqual
  if (op == 8) return truth(gt(a, b)); // greater
  if (op == 9) return truth(ge(a, b)); // greaterEqual
  if (op == 10) return truth(eq(a, b)); // equal
  if (op == 11) return truth(ne(a, b)); // notEqual
  if (op == 12) return mul(sub(a, b), sub(a, b)); // squaredDifference
  if (op == 13) return truth(and(ne(a, k(0)), ne(b, k(0)))); // and
  if (op == 14) return truth(or(ne(a, k(0)), ne(b, k(0)))); // or
  if (op == 15) return floor(div(a, b)); // floorDiv
  if (op == 16) return sub(a, mul(b, floor(div(a, b)))); // mod
  if (op == 17) return mul(a, pick(k(1), add(b, k(1)), ge(b, k(0)))); // eluGrad
  if (op == 18) return pick(mul(a, b), a, lt(a, k(0))); // prelu
  return a;
}

/**
 * [d0, d1, rows, columns]; each side has a stride for every dimension, in elements, that of the columns 0 or 1. Rows end
 * with single numbers: a whole vector would spoil the next one.
 */
// @ts-ignore: decorator
@inline
function pairs(op: i32, a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void {
  const end = (<usize>columns) << 2;
  const whole = (<usize>(columns - (columns % lanes))) << 2;
  for (let i = 0; i < d0; i++) {
    for (let j = 0; j < d1; j++) {
      let p = a + ((i * a0 + j * a1) << 2), q = b + ((i * b0 + j * b1) << 2);
      for (let r = 0; r < rows; r++, p += ar << 2, q += br << 2, y += end) {
        let c: usize = 0;
        if (ac & bc) for (; c < whole; c += size) put(y + c, binary(op, get(p + c), get(q + c)));
        else if (ac) {
          const right = splat(q);
          for (; c < whole; c += size) put(y + c, binary(op, get(p + c), right));
        } else {
          const left = splat(p);
          for (; c < whole; c += size) put(y + c, binary(op, left, bc ? get(q + c) : splat(q)));
        }
        for (; c < end; c += 4) putOne(y + c, binary(op, splat(p + c * ac), splat(q + c * bc)));
      }
    }
  }
}
export function add2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { pairs(0, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }
export function sub2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { pairs(1, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }
export function mul2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { pairs(2, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }
export function div2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { pairs(3, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }
export function max2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { pairs(4, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }
export function min2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { pairs(5, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }
export function less2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { pairs(6, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }
export function lessEqual2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { pairs(7, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }
export function greater2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { pairs(8, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }
export function greaterEqual2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { pairs(9, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }
export function equal2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { pairs(10, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }
export function notEqual2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { pairs(11, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }
export function squaredDifference2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { pairs(12, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }
export function and2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { pairs(13, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }
export function or2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { pairs(14, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }
export function floorDiv2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { pairs(15, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }
export function mod2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { pairs(16, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }
export function eluGrad2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { pairs(17, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }
export function prelu2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { pairs(18, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }

/** Slow, by JavaScript's own. Both sides as long as y, or single. */
// @ts-ignore: decorator
@external("env", "pow")
declare function jsPow(a: f64, b: f64): f64;
export function pow(a: usize, b: usize, y: usize, n: i32, as: i32, bs: i32): void {
  for (let i = 0; i < n; i++) store<f32>(y + (i << 2), <f32>jsPow(load<f32>(a + ((i * as) << 2)), load<f32>(b + ((i * bs) << 2))));
}
/** yes where the condition is not 0; each side with stride 0 or 1. */
export function select(condition: usize, yes: usize, no: usize, y: usize, n: i32, cs: i32, ys: i32, ns: i32): void {
  for (let i: usize = 0, end = (<usize>n) << 2; i < end; i += size) {
    const c = cs ? get(condition + i) : splat(condition);
    put(y + i, pick(ys ? get(yes + i) : splat(yes), ns ? get(no + i) : splat(no), ne(c, k(0))));
  }
}
