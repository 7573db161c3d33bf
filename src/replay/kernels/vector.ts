// Four float32 at a time: what the library is written in. plain.ts says the same for machines without vectors; the
// build takes one or the other.

/** Numbers side by side. */
export type V = v128;
/** A condition for each of them. */
export type M = v128;
export const lanes: i32 = 4;

// @ts-ignore: decorator
@inline export function get(at: usize): V { return v128.load(at); }
// @ts-ignore: decorator
@inline export function put(at: usize, v: V): void { v128.store(at, v); }
/** One number, everywhere. */
// @ts-ignore: decorator
@inline export function splat(at: usize): V { return v128.load_splat<f32>(at); }
// @ts-ignore: decorator
@inline export function k(x: f32): V { return f32x4.splat(x); }
/** Writes the first number alone. */
// @ts-ignore: decorator
@inline export function putOne(at: usize, v: V): void { v128.store_lane<f32>(at, v, 0); }
/** Writes the numbers `step` bytes apart. */
// @ts-ignore: decorator
@inline export function spread(at: usize, step: usize, v: V): void {
  v128.store_lane<f32>(at, v, 0);
  v128.store_lane<f32>(at + step, v, 1);
  v128.store_lane<f32>(at + 2 * step, v, 2);
  v128.store_lane<f32>(at + 3 * step, v, 3);
}
// @ts-ignore: decorator
@inline export function total(v: V): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3));
}

// @ts-ignore: decorator
@inline export function add(a: V, b: V): V { return f32x4.add(a, b); }
// @ts-ignore: decorator
@inline export function sub(a: V, b: V): V { return f32x4.sub(a, b); }
// @ts-ignore: decorator
@inline export function mul(a: V, b: V): V { return f32x4.mul(a, b); }
// @ts-ignore: decorator
@inline export function div(a: V, b: V): V { return f32x4.div(a, b); }
/** NaN wins. */
// @ts-ignore: decorator
@inline export function max(a: V, b: V): V { return f32x4.max(a, b); }
// @ts-ignore: decorator
@inline export function min(a: V, b: V): V { return f32x4.min(a, b); }
// @ts-ignore: decorator
@inline export function neg(a: V): V { return f32x4.neg(a); }
// @ts-ignore: decorator
@inline export function abs(a: V): V { return f32x4.abs(a); }
// @ts-ignore: decorator
@inline export function sqrt(a: V): V { return f32x4.sqrt(a); }
// @ts-ignore: decorator
@inline export function floor(a: V): V { return f32x4.floor(a); }
// @ts-ignore: decorator
@inline export function ceil(a: V): V { return f32x4.ceil(a); }
// @ts-ignore: decorator
@inline export function trunc(a: V): V { return f32x4.trunc(a); }
/** Halves to the even neighbor. */
// @ts-ignore: decorator
@inline export function nearest(a: V): V { return f32x4.nearest(a); }

// @ts-ignore: decorator
@inline export function lt(a: V, b: V): M { return f32x4.lt(a, b); }
// @ts-ignore: decorator
@inline export function le(a: V, b: V): M { return f32x4.le(a, b); }
// @ts-ignore: decorator
@inline export function gt(a: V, b: V): M { return f32x4.gt(a, b); }
// @ts-ignore: decorator
@inline export function ge(a: V, b: V): M { return f32x4.ge(a, b); }
// @ts-ignore: decorator
@inline export function eq(a: V, b: V): M { return f32x4.eq(a, b); }
// @ts-ignore: decorator
@inline export function ne(a: V, b: V): M { return f32x4.ne(a, b); }
// @ts-ignore: decorator
@inline export function and(a: M, b: M): M { return v128.and(a, b); }
// @ts-ignore: decorator
@inline export function or(a: M, b: M): M { return v128.or(a, b); }
// @ts-ignore: decorator
@inline export function any(m: M): bool { return v128.any_true(m); }
// @ts-ignore: decorator
@inline export function pick(yes: V, no: V, m: M): V { return v128.bitselect(yes, no, m); }
/** 1 where it holds, else 0. */
// @ts-ignore: decorator
@inline export function truth(m: M): V { return v128.and(m, k(1)); }

/** 2^n for whole n from -126 to 127. */
// @ts-ignore: decorator
@inline export function power2(n: V): V {
  return i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
}
/** x = mantissa · 2^exponent with the mantissa from 0.5 on and below 1, for normal x > 0. */
// @ts-ignore: decorator
@inline export function exponent(x: V): V {
  return f32x4.convert_i32x4_s(i32x4.sub(i32x4.shr_u(x, 23), i32x4.splat(126)));
}
// @ts-ignore: decorator
@inline export function mantissa(x: V): V {
  return v128.or(v128.and(x, i32x4.splat(0x007fffff)), k(0.5));
}
/** `size` >= 0 with the sign of `like`. */
// @ts-ignore: decorator
@inline export function signed(size: V, like: V): V {
  return v128.or(size, v128.and(like, i32x4.splat(0x80000000)));
}

/** Turns a square of numbers, as many each way as there are lanes: rows `w` bytes apart become columns, rows of y `h` apart. */
// @ts-ignore: decorator
@inline export function turn(x: usize, w: usize, y: usize, h: usize): void {
  const a = get(x), b = get(x + w), c = get(x + 2 * w), d = get(x + 3 * w);
  const s = v128.shuffle<f32>(a, b, 0, 4, 1, 5), t = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
  const u = v128.shuffle<f32>(c, d, 0, 4, 1, 5), v = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
  put(y, v128.shuffle<f32>(s, u, 0, 1, 4, 5));
  put(y + h, v128.shuffle<f32>(s, u, 2, 3, 6, 7));
  put(y + 2 * h, v128.shuffle<f32>(t, v, 0, 1, 4, 5));
  put(y + 3 * h, v128.shuffle<f32>(t, v, 2, 3, 6, 7));
}
