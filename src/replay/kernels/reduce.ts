// Reductions of [outer, n, inner] over n. `scale` multiplies the result: 1 / n makes a mean of a sum.
import { get, k, put, total } from './vector';

// @ts-ignore: decorator
@inline
function rowSum(x: usize, n: i32): f32 {
  let sum = k(0);
  let i = 0;
  for (; i + 4 <= n; i += 4) sum = f32x4.add(sum, get(x + (i << 2)));
  let rest = total(sum);
  for (; i < n; i++) rest += load<f32>(x + (i << 2));
  return rest;
}

export function sum(x: usize, y: usize, outer: i32, n: i32, inner: i32, scale: f32): void {
  if (inner == 1) {
    for (let o = 0; o < outer; o++) store<f32>(y + (o << 2), rowSum(x + ((o * n) << 2), n) * scale);
    return;
  }
  for (let o = 0; o < outer; o++, x += (n * inner) << 2, y += inner << 2) {
    let i = 0;
    for (; i + 4 <= inner; i += 4) {
      let sum = k(0);
      for (let j = 0, p = x + (i << 2); j < n; j++, p += inner << 2) sum = f32x4.add(sum, get(p));
      put(y + (i << 2), f32x4.mul(sum, k(scale)));
    }
    for (; i < inner; i++) {
      let sum: f32 = 0;
      for (let j = 0, p = x + (i << 2); j < n; j++, p += inner << 2) sum += load<f32>(p);
      store<f32>(y + (i << 2), sum * scale);
    }
  }
}

// @ts-ignore: decorator
@inline
function extreme(greatest: bool, x: usize, y: usize, outer: i32, n: i32, inner: i32): void {
  for (let o = 0; o < outer; o++) {
    for (let i = 0; i < inner; i++) {
      let p = x + ((o * n * inner + i) << 2);
      let best = load<f32>(p);
      for (let j = 1; j < n; j++) {
        p += inner << 2;
        const v = load<f32>(p);
        best = greatest ? max(best, v) : min(best, v); // NaN wins
      }
      store<f32>(y + ((o * inner + i) << 2), best);
    }
  }
}
export function greatest(x: usize, y: usize, outer: i32, n: i32, inner: i32): void { extreme(true, x, y, outer, n, inner); }
export function least(x: usize, y: usize, outer: i32, n: i32, inner: i32): void { extreme(false, x, y, outer, n, inner); }

export function product(x: usize, y: usize, outer: i32, n: i32, inner: i32): void {
  for (let o = 0; o < outer; o++) {
    for (let i = 0; i < inner; i++) {
      let value: f32 = 1;
      for (let j = 0; j < n; j++) value *= load<f32>(x + (((o * n + j) * inner + i) << 2));
      store<f32>(y + ((o * inner + i) << 2), value);
    }
  }
}
