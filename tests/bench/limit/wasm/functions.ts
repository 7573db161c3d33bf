// exp and log(1 + x) of four numbers: Cephes' polynomials (S. Moshier) for single precision, where the steps need them.
import { k, mac } from './product';

/** For x <= 0. */
export function exp(x0: v128): v128 {
  const x = f32x4.pmax(k(-87.3), x0);
  const n = f32x4.nearest(f32x4.mul(x, k(1.44269504088896341)));
  const r = f32x4.sub(f32x4.sub(x, f32x4.mul(n, k(0.693359375))), f32x4.mul(n, k(-2.1219444e-4)));
  let p = mac(k(1.3981999507e-3), k(1.98756915e-4), r);
  p = mac(k(8.3334519073e-3), p, r);
  p = mac(k(4.1665795894e-2), p, r);
  p = mac(k(1.6666665459e-1), p, r);
  p = mac(k(5.0000001201e-1), p, r);
  p = f32x4.add(mac(r, p, f32x4.mul(r, r)), k(1));
  return f32x4.mul(p, i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23));
}

/** For x in [0, 1]. */
export function log1p(y: v128): v128 {
  const u = f32x4.add(y, k(1)),
    d = f32x4.sub(u, k(1));
  const far = f32x4.ge(u, k(1.41421356));
  // u = 2^e m, m in [sqrt(1/2), sqrt(2)]
  const e = v128.and(far, k(1));
  const x = f32x4.sub(v128.bitselect(f32x4.mul(u, k(0.5)), u, far), k(1));
  const z = f32x4.mul(x, x);
  let p = mac(k(-1.151461031e-1), k(7.0376836292e-2), x);
  p = mac(k(1.167699874e-1), p, x);
  p = mac(k(-1.2420140846e-1), p, x);
  p = mac(k(1.4249322787e-1), p, x);
  p = mac(k(-1.6668057665e-1), p, x);
  p = mac(k(2.0000714765e-1), p, x);
  p = mac(k(-2.4999993993e-1), p, x);
  p = mac(k(3.3333331174e-1), p, x);
  p = f32x4.sub(f32x4.mul(f32x4.mul(p, x), z), f32x4.mul(z, k(0.5)));
  const log = mac(f32x4.add(x, p), e, k(0.693147181));
  // What rounding took from 1 + y is given back.
  return v128.bitselect(y, f32x4.div(f32x4.mul(log, y), d), f32x4.eq(d, k(0)));
}
