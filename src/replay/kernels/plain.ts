// One float32 at a time: vector.ts for machines without vectors.

export type V = f32;
export type M = bool;
export const lanes: i32 = 1;

// @ts-ignore: decorator
@inline export function get(at: usize): V { return load<f32>(at); }
// @ts-ignore: decorator
@inline export function put(at: usize, v: V): void { store<f32>(at, v); }
// @ts-ignore: decorator
@inline export function splat(at: usize): V { return load<f32>(at); }
// @ts-ignore: decorator
@inline export function k(x: f32): V { return x; }
// @ts-ignore: decorator
@inline export function putOne(at: usize, v: V): void { store<f32>(at, v); }
// @ts-ignore: decorator
@inline export function spread(at: usize, step: usize, v: V): void { store<f32>(at, v); }
// @ts-ignore: decorator
@inline export function total(v: V): f32 { return v; }

// @ts-ignore: decorator
@inline export function add(a: V, b: V): V { return a + b; }
// @ts-ignore: decorator
@inline export function sub(a: V, b: V): V { return a - b; }
// @ts-ignore: decorator
@inline export function mul(a: V, b: V): V { return a * b; }
// @ts-ignore: decorator
@inline export function div(a: V, b: V): V { return a / b; }
// @ts-ignore: decorator
@inline export function max(a: V, b: V): V { return f32.max(a, b); }
// @ts-ignore: decorator
@inline export function min(a: V, b: V): V { return f32.min(a, b); }
// @ts-ignore: decorator
@inline export function neg(a: V): V { return -a; }
// @ts-ignore: decorator
@inline export function abs(a: V): V { return f32.abs(a); }
// @ts-ignore: decorator
@inline export function sqrt(a: V): V { return f32.sqrt(a); }
// @ts-ignore: decorator
@inline export function floor(a: V): V { return f32.floor(a); }
// @ts-ignore: decorator
@inline export function ceil(a: V): V { return f32.ceil(a); }
// @ts-ignore: decorator
@inline export function trunc(a: V): V { return f32.trunc(a); }
// @ts-ignore: decorator
@inline export function nearest(a: V): V { return f32.nearest(a); }

// @ts-ignore: decorator
@inline export function lt(a: V, b: V): M { return a < b; }
// @ts-ignore: decorator
@inline export function le(a: V, b: V): M { return a <= b; }
// @ts-ignore: decorator
@inline export function gt(a: V, b: V): M { return a > b; }
// @ts-ignore: decorator
@inline export function ge(a: V, b: V): M { return a >= b; }
// @ts-ignore: decorator
@inline export function eq(a: V, b: V): M { return a == b; }
// @ts-ignore: decorator
@inline export function ne(a: V, b: V): M { return a != b; }
// @ts-ignore: decorator
@inline export function and(a: M, b: M): M { return a && b; }
// @ts-ignore: decorator
@inline export function or(a: M, b: M): M { return a || b; }
// @ts-ignore: decorator
@inline export function any(m: M): bool { return m; }
// @ts-ignore: decorator
@inline export function pick(yes: V, no: V, m: M): V { return m ? yes : no; }
// @ts-ignore: decorator
@inline export function truth(m: M): V { return m ? 1 : 0; }

// @ts-ignore: decorator
@inline export function power2(n: V): V { return reinterpret<f32>((<i32>n + 127) << 23); }
// @ts-ignore: decorator
@inline export function exponent(x: V): V { return <f32>(<i32>(reinterpret<u32>(x) >> 23) - 126); }
// @ts-ignore: decorator
@inline export function mantissa(x: V): V { return reinterpret<f32>((reinterpret<u32>(x) & 0x007fffff) | 0x3f000000); }
// @ts-ignore: decorator
@inline export function signed(size: V, like: V): V { return f32.copysign(size, like); }
// @ts-ignore: decorator
@inline export function turn(x: usize, w: usize, y: usize, h: usize): void { store<f32>(y, load<f32>(x)); }
