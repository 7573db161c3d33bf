// Four float32 at a time, and the elementary functions on them. AssemblyScript, built by scripts/kernels.mjs.
// The polynomials are Cephes' (S. Moshier) for single precision. NaN stays NaN through all of them.

// @ts-ignore: decorator
@inline export function get(at: usize): v128 { return v128.load(at); }
// @ts-ignore: decorator
@inline export function splat(at: usize): v128 { return v128.load_splat<f32>(at); }
// @ts-ignore: decorator
@inline export function put(at: usize, v: v128): void { v128.store(at, v); }
// @ts-ignore: decorator
@inline export function k(x: f32): v128 { return f32x4.splat(x); }
/** sum + a · b */
// @ts-ignore: decorator
@inline export function fma(sum: v128, a: v128, b: v128): v128 { return f32x4.add(sum, f32x4.mul(a, b)); }
/** 1 where the mask is set, else 0. */
// @ts-ignore: decorator
@inline export function truth(mask: v128): v128 { return v128.and(mask, k(1)); }
// @ts-ignore: decorator
@inline export function pick(yes: v128, no: v128, mask: v128): v128 { return v128.bitselect(yes, no, mask); }
// @ts-ignore: decorator
@inline export function total(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3));
}

export function exp(x0: v128): v128 {
  const x = f32x4.min(f32x4.max(x0, k(-87.3)), k(88.7));
  const n = f32x4.nearest(f32x4.mul(x, k(1.44269504088896341)));
  const r = f32x4.sub(f32x4.sub(x, f32x4.mul(n, k(0.693359375))), f32x4.mul(n, k(-2.12194440e-4)));
  let p = fma(k(1.3981999507e-3), k(1.9875691500e-4), r);
  p = fma(k(8.3334519073e-3), p, r);
  p = fma(k(4.1665795894e-2), p, r);
  p = fma(k(1.6666665459e-1), p, r);
  p = fma(k(5.0000001201e-1), p, r);
  p = f32x4.add(fma(r, p, f32x4.mul(r, r)), k(1));
  const scale = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  let y = f32x4.mul(p, scale);
  y = pick(k(Infinity as f32), y, f32x4.gt(x0, k(88.72)));
  y = pick(k(0), y, f32x4.lt(x0, k(-87.3)));
  return pick(x0, y, f32x4.ne(x0, x0));
}

export function log(x0: v128): v128 {
  let e = f32x4.convert_i32x4_s(i32x4.sub(i32x4.shr_u(x0, 23), i32x4.splat(126)));
  let x = v128.or(v128.and(x0, i32x4.splat(0x007fffff)), k(0.5));
  const small = f32x4.lt(x, k(0.707106781));
  e = f32x4.sub(e, v128.and(small, k(1)));
  x = f32x4.sub(f32x4.add(x, v128.and(x, small)), k(1));
  const z = f32x4.mul(x, x);
  let p = fma(k(-1.1514610310e-1), k(7.0376836292e-2), x);
  p = fma(k(1.1676998740e-1), p, x);
  p = fma(k(-1.2420140846e-1), p, x);
  p = fma(k(1.4249322787e-1), p, x);
  p = fma(k(-1.6668057665e-1), p, x);
  p = fma(k(2.0000714765e-1), p, x);
  p = fma(k(-2.4999993993e-1), p, x);
  p = fma(k(3.3333331174e-1), p, x);
  p = f32x4.mul(f32x4.mul(p, x), z);
  p = fma(p, e, k(-2.12194440e-4));
  p = f32x4.sub(p, f32x4.mul(z, k(0.5)));
  x = fma(f32x4.add(x, p), e, k(0.693359375));
  x = pick(k(-Infinity as f32), x, f32x4.eq(x0, k(0)));
  x = pick(x0, x, f32x4.eq(x0, k(Infinity as f32)));
  return pick(x, k(NaN as f32), f32x4.ge(x0, k(0)));
}

export function log1p(y: v128): v128 {
  const u = f32x4.add(y, k(1));
  const d = f32x4.sub(u, k(1));
  const far = pick(log(u), f32x4.div(f32x4.mul(log(u), y), d), f32x4.eq(u, k(Infinity as f32)));
  return pick(y, far, f32x4.eq(d, k(0)));
}

export function tanh(x: v128): v128 {
  const z = f32x4.mul(x, x);
  const a = f32x4.abs(x);
  let p = fma(k(2.06390887954e-2), k(-5.70498872745e-3), z);
  p = fma(k(-5.37397155531e-2), p, z);
  p = fma(k(1.33314422036e-1), p, z);
  p = fma(k(-3.33332819422e-1), p, z);
  p = fma(x, f32x4.mul(p, z), x);
  const q = f32x4.sub(k(1), f32x4.div(k(2), f32x4.add(exp(f32x4.add(a, a)), k(1))));
  const far = v128.or(q, v128.and(x, i32x4.splat(0x80000000)));
  return pick(x, pick(p, far, f32x4.lt(a, k(0.625))), f32x4.ne(x, x));
}

/** sin for shift 0, cos for shift 1; exact to 1.1e-7 for |x| up to 60. */
export function trig(x: v128, shift: i32): v128 {
  const n = f32x4.nearest(f32x4.mul(x, k(0.636619772)));
  let r = f32x4.sub(x, f32x4.mul(n, k(1.5703125)));
  r = f32x4.sub(f32x4.sub(r, f32x4.mul(n, k(4.837512969970703125e-4))), f32x4.mul(n, k(7.54978995489188216e-8)));
  const z = f32x4.mul(r, r);
  const q = i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(shift));
  let c = fma(k(-1.388731625493765e-3), k(2.443315711809948e-5), z);
  c = fma(k(4.166664568298827e-2), c, z);
  c = f32x4.add(f32x4.sub(f32x4.mul(f32x4.mul(c, z), z), f32x4.mul(z, k(0.5))), k(1));
  let s = fma(k(8.3321608736e-3), k(-1.9515295891e-4), z);
  s = fma(k(-1.6666654611e-1), s, z);
  s = fma(r, f32x4.mul(s, z), r);
  const odd = i32x4.eq(v128.and(q, i32x4.splat(1)), i32x4.splat(1));
  const flip = i32x4.shl(v128.and(q, i32x4.splat(2)), 30);
  return pick(x, v128.xor(pick(c, s, odd), flip), f32x4.ne(x, x));
}
