// Kernels that go element by element. `n` counts elements; every slot is padded to 16 bytes, so whole vectors may be
// read and written. Each operation is a number in `unary` or `binary`, known when this is compiled.
import { exp, get, k, log, log1p, pick, put, splat, tanh, trig, truth } from './vector';

// @ts-ignore: decorator
@inline
function unary(op: i32, x: v128): v128 {
  if (op == 0) return f32x4.neg(x); // neg
  if (op == 1) return f32x4.abs(x); // abs
  if (op == 2) return f32x4.mul(x, x); // square
  if (op == 3) return f32x4.sqrt(x); // sqrt
  if (op == 4) return f32x4.div(k(1), f32x4.sqrt(x)); // rsqrt
  if (op == 5) return exp(x); // exp
  if (op == 6) return log(x); // log
  if (op == 7) return log1p(x); // log1p
  if (op == 8) return trig(x, 0); // sin
  if (op == 9) return trig(x, 1); // cos
  if (op == 10) return tanh(x); // tanh
  if (op == 11) return f32x4.floor(x); // floor
  if (op == 12) return f32x4.ceil(x); // ceil
  if (op == 13) return f32x4.trunc(x); // trunc
  if (op == 14) return f32x4.div(k(1), x); // reciprocal
  if (op == 15) return pick(x, f32x4.sub(truth(f32x4.gt(x, k(0))), truth(f32x4.lt(x, k(0)))), f32x4.ne(x, x)); // sign
  if (op == 16) return f32x4.max(x, k(0)); // relu
  if (op == 17) return f32x4.div(k(1), f32x4.add(k(1), exp(f32x4.neg(x)))); // sigmoid
  if (op == 18) return f32x4.add(f32x4.max(x, k(0)), log1p(exp(f32x4.neg(f32x4.abs(x))))); // softplus
  if (op == 19) return truth(f32x4.eq(x, k(0))); // not
  return truth(f32x4.ne(x, x)); // isNaN
}

// @ts-ignore: decorator
@inline
function each(op: i32, x: usize, y: usize, n: i32): void {
  for (let i: usize = 0, end = (<usize>n) << 2; i < end; i += 16) put(y + i, unary(op, get(x + i)));
}
export function neg_(x: usize, y: usize, n: i32): void { each(0, x, y, n); }
export function abs_(x: usize, y: usize, n: i32): void { each(1, x, y, n); }
export function square_(x: usize, y: usize, n: i32): void { each(2, x, y, n); }
export function sqrt_(x: usize, y: usize, n: i32): void { each(3, x, y, n); }
export function rsqrt_(x: usize, y: usize, n: i32): void { each(4, x, y, n); }
export function exp_(x: usize, y: usize, n: i32): void { each(5, x, y, n); }
export function log_(x: usize, y: usize, n: i32): void { each(6, x, y, n); }
export function log1p_(x: usize, y: usize, n: i32): void { each(7, x, y, n); }
export function sin_(x: usize, y: usize, n: i32): void { each(8, x, y, n); }
export function cos_(x: usize, y: usize, n: i32): void { each(9, x, y, n); }
export function tanh_(x: usize, y: usize, n: i32): void { each(10, x, y, n); }
export function floor_(x: usize, y: usize, n: i32): void { each(11, x, y, n); }
export function ceil_(x: usize, y: usize, n: i32): void { each(12, x, y, n); }
export function trunc_(x: usize, y: usize, n: i32): void { each(13, x, y, n); }
export function reciprocal_(x: usize, y: usize, n: i32): void { each(14, x, y, n); }
export function sign_(x: usize, y: usize, n: i32): void { each(15, x, y, n); }
export function relu_(x: usize, y: usize, n: i32): void { each(16, x, y, n); }
export function sigmoid_(x: usize, y: usize, n: i32): void { each(17, x, y, n); }
export function softplus_(x: usize, y: usize, n: i32): void { each(18, x, y, n); }
export function not_(x: usize, y: usize, n: i32): void { each(19, x, y, n); }
export function isNaN_(x: usize, y: usize, n: i32): void { each(20, x, y, n); }

/** x where positive, slope · x elsewhere. */
export function leakyRelu(x: usize, y: usize, n: i32, slope: f32): void {
  for (let i: usize = 0, end = (<usize>n) << 2; i < end; i += 16) {
    const v = get(x + i);
    put(y + i, pick(f32x4.mul(v, k(slope)), v, f32x4.lt(v, k(0))));
  }
}
/** 1 where positive, `below` elsewhere; NaN stays. */
export function step(x: usize, y: usize, n: i32, below: f32): void {
  for (let i: usize = 0, end = (<usize>n) << 2; i < end; i += 16) {
    const v = get(x + i);
    put(y + i, pick(v, pick(k(1), k(below), f32x4.gt(v, k(0))), f32x4.ne(v, v)));
  }
}
export function clip(x: usize, y: usize, n: i32, low: f32, high: f32): void {
  for (let i: usize = 0, end = (<usize>n) << 2; i < end; i += 16) put(y + i, f32x4.min(f32x4.max(get(x + i), k(low)), k(high)));
}
export function fill(y: usize, n: i32, value: f32): void {
  for (let i: usize = 0, end = (<usize>n) << 2; i < end; i += 16) put(y + i, k(value));
}

// @ts-ignore: decorator
@inline
function binary(op: i32, a: v128, b: v128): v128 {
  if (op == 0) return f32x4.add(a, b); // add
  if (op == 1) return f32x4.sub(a, b); // sub
  if (op == 2) return f32x4.mul(a, b); // mul
  if (op == 3) return f32x4.div(a, b); // div
  if (op == 4) return f32x4.max(a, b); // max
  if (op == 5) return f32x4.min(a, b); // min
  if (op == 6) return truth(f32x4.lt(a, b)); // less
  if (op == 7) return truth(f32x4.le(a, b)); // lessEqual
  if (op == 8) return truth(f32x4.gt(a, b)); // greater
  if (op == 9) return truth(f32x4.ge(a, b)); // greaterEqual
  if (op == 10) return truth(f32x4.eq(a, b)); // equal
  if (op == 11) return truth(f32x4.ne(a, b)); // notEqual
  if (op == 12) return f32x4.mul(f32x4.sub(a, b), f32x4.sub(a, b)); // squaredDifference
  if (op == 13) return truth(v128.and(f32x4.ne(a, k(0)), f32x4.ne(b, k(0)))); // and
  if (op == 14) return truth(v128.or(f32x4.ne(a, k(0)), f32x4.ne(b, k(0)))); // or
  return a; // first
}

/** [rows, columns], each side with a row stride and a column stride of 0 or 1, in elements. */
// @ts-ignore: decorator
@inline
function plane(op: i32, a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32): void {
  const end = (<usize>columns) << 2;
  for (let r = 0; r < rows; r++, a += (<usize>ar) << 2, b += (<usize>br) << 2, y += end) {
    if (columns % 4 == 0 || rows == 1) {
      if (ac & bc) for (let c: usize = 0; c < end; c += 16) put(y + c, binary(op, get(a + c), get(b + c)));
      else if (ac) {
        const right = splat(b);
        for (let c: usize = 0; c < end; c += 16) put(y + c, binary(op, get(a + c), right));
      } else if (bc) {
        const left = splat(a);
        for (let c: usize = 0; c < end; c += 16) put(y + c, binary(op, left, get(b + c)));
      } else {
        const both = binary(op, splat(a), splat(b));
        for (let c: usize = 0; c < end; c += 16) put(y + c, both);
      }
    } else {
      for (let c: usize = 0; c < end; c += 4) v128.store_lane<f32>(y + c, binary(op, splat(a + c * ac), splat(b + c * bc)), 0);
    }
  }
}

/** Planes stacked twice: [d0, d1, rows, columns]. Writing a whole vector past the end of a plane would spoil the next one, so only single planes may. */
// @ts-ignore: decorator
@inline
function both(op: i32, a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void {
  const size = (<usize>(rows * columns)) << 2;
  for (let i = 0; i < d0; i++) {
    for (let j = 0; j < d1; j++, y += size) {
      const p = a + ((<usize>(i * a0 + j * a1)) << 2);
      const q = b + ((<usize>(i * b0 + j * b1)) << 2);
      if (d0 * d1 == 1 || columns % 4 == 0 || rows > 1) plane(op, p, q, y, rows, columns, ar, ac, br, bc);
      else for (let c: usize = 0; c < <usize>columns; c++) v128.store_lane<f32>(y + (c << 2), binary(op, splat(p + ((c * ac) << 2)), splat(q + ((c * bc) << 2))), 0);
    }
  }
}
export function add2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { both(0, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }
export function sub2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { both(1, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }
export function mul2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { both(2, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }
export function div2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { both(3, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }
export function max2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { both(4, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }
export function min2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { both(5, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }
export function less2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { both(6, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }
export function lessEqual2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { both(7, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }
export function greater2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { both(8, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }
export function greaterEqual2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { both(9, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }
export function equal2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { both(10, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }
export function notEqual2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { both(11, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }
export function squaredDifference2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { both(12, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }
export function and2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { both(13, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }
export function or2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { both(14, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }
export function first2(a: usize, b: usize, y: usize, rows: i32, columns: i32, ar: i32, ac: i32, br: i32, bc: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void { both(15, a, b, y, rows, columns, ar, ac, br, bc, d0, a0, b0, d1, a1, b1); }

/** Slow, by JavaScript's own: only Adam's bias correction needs it, once a step. Both sides as long as y, or single. */
// @ts-ignore: decorator
@external("env", "pow")
declare function jsPow(a: f64, b: f64): f64;
export function pow(a: usize, b: usize, y: usize, n: i32, as: i32, bs: i32): void {
  for (let i = 0; i < n; i++) store<f32>(y + (i << 2), <f32>jsPow(load<f32>(a + ((i * as) << 2)), load<f32>(b + ((i * bs) << 2))));
}
/** yes where the condition is not 0; each side with stride 0 or 1. */
export function select(condition: usize, yes: usize, no: usize, y: usize, n: i32, cs: i32, ys: i32, ns: i32): void {
  for (let i: usize = 0, end = (<usize>n) << 2; i < end; i += 16) {
    const c = cs ? get(condition + i) : splat(condition);
    put(y + i, pick(ys ? get(yes + i) : splat(yes), ns ? get(no + i) : splat(no), f32x4.ne(c, k(0))));
  }
}
