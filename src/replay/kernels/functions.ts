// Elementary functions. The polynomials are Cephes' (S. Moshier) for single precision. NaN stays NaN through all of them.
import { abs, add, any, div, eq, exponent, floor, ge, get, gt, k, lanes, lt, mantissa, max, min, mul, ne, nearest, neg, or, pick, power2, put, signed, sub, V } from './vector';

/** sum + a · b */
// @ts-ignore: decorator
@inline export function fma(sum: V, a: V, b: V): V { return add(sum, mul(a, b)); }

export function exp(x0: V): V {
  const x = min(max(x0, k(-110)), k(89));
  const n = nearest(mul(x, k(1.44269504088896341)));
  const r = sub(sub(x, mul(n, k(0.693359375))), mul(n, k(-2.12194440e-4)));
  let p = fma(k(1.3981999507e-3), k(1.9875691500e-4), r);
  p = fma(k(8.3334519073e-3), p, r);
  p = fma(k(4.1665795894e-2), p, r);
  p = fma(k(1.6666665459e-1), p, r);
  p = fma(k(5.0000001201e-1), p, r);
  p = add(fma(r, p, mul(r, r)), k(1));
  // Half the power at a time: either half has an exponent of its own, and the product overflows only where e^x does.
  const half = floor(mul(n, k(0.5)));
  return mul(mul(p, power2(half)), power2(sub(n, half)));
}

export function log(x0: V): V {
  const tiny = lt(x0, k(1.17549435e-38)); // below the normal numbers
  const y = pick(mul(x0, k(8388608)), x0, tiny);
  let e = sub(exponent(y), pick(k(23), k(0), tiny));
  let x = mantissa(y);
  const small = lt(x, k(0.707106781));
  e = sub(e, pick(k(1), k(0), small));
  x = sub(add(x, pick(x, k(0), small)), k(1));
  const z = mul(x, x);
  let p = fma(k(-1.1514610310e-1), k(7.0376836292e-2), x);
  p = fma(k(1.1676998740e-1), p, x);
  p = fma(k(-1.2420140846e-1), p, x);
  p = fma(k(1.4249322787e-1), p, x);
  p = fma(k(-1.6668057665e-1), p, x);
  p = fma(k(2.0000714765e-1), p, x);
  p = fma(k(-2.4999993993e-1), p, x);
  p = fma(k(3.3333331174e-1), p, x);
  p = mul(mul(p, x), z);
  p = fma(p, e, k(-2.12194440e-4));
  p = sub(p, mul(z, k(0.5)));
  x = fma(add(x, p), e, k(0.693359375));
  x = pick(k(-Infinity as f32), x, eq(x0, k(0)));
  x = pick(x0, x, eq(x0, k(Infinity as f32)));
  return pick(x, k(NaN as f32), ge(x0, k(0)));
}

export function log1p(y: V): V {
  const u = add(y, k(1));
  const d = sub(u, k(1));
  const far = pick(log(u), mul(log(u), div(y, d)), eq(u, k(Infinity as f32)));
  return pick(y, far, eq(d, k(0)));
}

/** e^x - 1, exact near 0 too (Kahan). */
export function expm1(x: V): V {
  const u = exp(x);
  const d = sub(u, k(1));
  const near = mul(d, div(x, log(u)));
  return pick(pick(x, near, eq(d, k(0))), d, lt(abs(x), k(1)));
}

export function tanh(x: V): V {
  const z = mul(x, x);
  const a = abs(x);
  let p = fma(k(2.06390887954e-2), k(-5.70498872745e-3), z);
  p = fma(k(-5.37397155531e-2), p, z);
  p = fma(k(1.33314422036e-1), p, z);
  p = fma(k(-3.33332819422e-1), p, z);
  p = fma(x, mul(p, z), x);
  const q = sub(k(1), div(k(2), add(exp(add(a, a)), k(1))));
  return pick(x, pick(p, signed(q, x), lt(a, k(0.625))), ne(x, x));
}

/** Abramowitz & Stegun 7.1.26, as TensorFlow.js: off by 1.5e-7 at most. */
export function erf(x: V): V {
  const v = abs(x);
  const t = div(k(1), fma(k(1), k(0.3275911), v));
  let p = fma(k(-1.453152027), k(1.061405429), t);
  p = fma(k(1.421413741), p, t);
  p = fma(k(-0.284496736), p, t);
  p = fma(k(0.254829592), p, t);
  const size = sub(k(1), mul(mul(p, t), exp(neg(mul(v, v)))));
  return pick(x, pick(neg(size), size, lt(x, k(0))), or(eq(x, k(0)), ne(x, x)));
}

// @ts-ignore: decorator
@external("env", "sin")
declare function jsSin(x: f64): f64;
// @ts-ignore: decorator
@external("env", "cos")
declare function jsCos(x: f64): f64;
const few = memory.data(32);

/** sin for shift 0, cos for shift 1. A quarter turn in three parts is exact up to 8192; what is larger goes to JavaScript. */
export function trig(x: V, shift: i32): V {
  if (any(gt(abs(x), k(8192)))) return farTrig(x, shift);
  const n = nearest(mul(x, k(0.636619772)));
  let r = sub(x, mul(n, k(1.5703125)));
  r = sub(sub(r, mul(n, k(4.837512969970703125e-4))), mul(n, k(7.54978995489188216e-8)));
  const z = mul(r, r);
  let c = fma(k(-1.388731625493765e-3), k(2.443315711809948e-5), z);
  c = fma(k(4.166664568298827e-2), c, z);
  c = add(sub(mul(mul(c, z), z), mul(z, k(0.5))), k(1));
  let s = fma(k(8.3321608736e-3), k(-1.9515295891e-4), z);
  s = fma(k(-1.6666654611e-1), s, z);
  s = fma(r, mul(s, z), r);
  const q = add(n, k(<f32>shift));
  const quarter = sub(q, mul(k(4), floor(mul(q, k(0.25))))); // 0 .. 3
  const odd = or(eq(quarter, k(1)), eq(quarter, k(3)));
  const v = pick(c, s, odd);
  return pick(x, pick(neg(v), v, gt(quarter, k(1.5))), ne(x, x));
}

function farTrig(x: V, shift: i32): V {
  put(few, x);
  for (let i = 0; i < lanes; i++) {
    const v = <f64>load<f32>(few + (i << 2));
    store<f32>(few + (i << 2), <f32>(shift ? jsCos(v) : jsSin(v)));
  }
  return get(few);
}
