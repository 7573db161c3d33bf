// Reductions of [outer, n, inner] over n. `scale` multiplies the result: 1 / n makes a mean of a sum.
import { exp } from './functions';
import { add, div, get, k, lanes, max, min, mul, put, putOne, splat, sub, total, V } from './vector';

/** Four sums at a time: shorter chains of additions, and fewer roundings in each. */
// @ts-ignore: decorator
@inline
function rowSum(x: usize, n: i32): f32 {
  const size: usize = lanes << 2;
  let s0 = k(0), s1 = k(0), s2 = k(0), s3 = k(0);
  let i = 0;
  for (; i + 4 * lanes <= n; i += 4 * lanes, x += 4 * size) {
    s0 = add(s0, get(x));
    s1 = add(s1, get(x + size));
    s2 = add(s2, get(x + 2 * size));
    s3 = add(s3, get(x + 3 * size));
  }
  for (; i + lanes <= n; i += lanes, x += size) s0 = add(s0, get(x));
  let rest = total(add(add(s0, s1), add(s2, s3)));
  for (; i < n; i++, x += 4) rest += load<f32>(x);
  return rest;
}

/** What a reduction begins with, and how it takes in one more. 0: sum, 1: greatest, 2: least, 3: product. */
// @ts-ignore: decorator
@inline
function start(op: i32): V { return k(op == 0 ? 0 : op == 1 ? -Infinity as f32 : op == 2 ? Infinity as f32 : 1); }
// @ts-ignore: decorator
@inline
function join(op: i32, a: V, b: V): V { return op == 0 ? add(a, b) : op == 1 ? max(a, b) : op == 2 ? min(a, b) : mul(a, b); }

/** Every column by itself, several next to one another: no addition waits for the one before it. */
// @ts-ignore: decorator
@inline
function down(op: i32, x: usize, y: usize, outer: i32, n: i32, inner: i32, scale: f32): void {
  const width: usize = inner << 2, size: usize = lanes << 2;
  for (let o = 0; o < outer; o++, x += n * width, y += width) {
    let i = 0;
    for (; i + 4 * lanes <= inner; i += 4 * lanes) {
      let s0 = start(op), s1 = s0, s2 = s0, s3 = s0;
      for (let j = 0, p = x + (i << 2); j < n; j++, p += width) {
        s0 = join(op, s0, get(p));
        s1 = join(op, s1, get(p + size));
        s2 = join(op, s2, get(p + 2 * size));
        s3 = join(op, s3, get(p + 3 * size));
      }
      put(y + (i << 2), mul(s0, k(scale)));
      put(y + (i << 2) + size, mul(s1, k(scale)));
      put(y + (i << 2) + 2 * size, mul(s2, k(scale)));
      put(y + (i << 2) + 3 * size, mul(s3, k(scale)));
    }
    for (; i + lanes <= inner; i += lanes) {
      let all = start(op);
      for (let j = 0, p = x + (i << 2); j < n; j++, p += width) all = join(op, all, get(p));
      put(y + (i << 2), mul(all, k(scale)));
    }
    for (; i < inner; i++) {
      let all = start(op);
      for (let j = 0, p = x + (i << 2); j < n; j++, p += width) all = join(op, all, splat(p));
      putOne(y + (i << 2), mul(all, k(scale)));
    }
  }
}

export function sum(x: usize, y: usize, outer: i32, n: i32, inner: i32, scale: f32): void {
  if (inner > 1) return down(0, x, y, outer, n, inner, scale);
  for (let o = 0; o < outer; o++) store<f32>(y + (o << 2), rowSum(x + ((o * n) << 2), n) * scale);
}
export function greatest(x: usize, y: usize, outer: i32, n: i32, inner: i32): void { down(1, x, y, outer, n, inner, 1); }
export function least(x: usize, y: usize, outer: i32, n: i32, inner: i32): void { down(2, x, y, outer, n, inner, 1); }
export function multiplied(x: usize, y: usize, outer: i32, n: i32, inner: i32): void { down(3, x, y, outer, n, inner, 1); }

/** Where the greatest number of each row [n] stands, or with sign -1 the least: the first of equals. */
export function argmax(x: usize, y: usize, outer: i32, n: i32, sign: f32): void {
  for (let o = 0; o < outer; o++, x += n << 2) {
    let best = load<f32>(x) * sign, at = 0;
    for (let i = 1; i < n; i++) {
      const v = load<f32>(x + (i << 2)) * sign;
      if (v > best) best = v, at = i;
    }
    store<f32>(y + (o << 2), <f32>at);
  }
}

/** Each row [n]: e^x, as shares of its sum. */
export function softmax(x: usize, y: usize, rows: i32, n: i32): void {
  const width: usize = n << 2, size: usize = lanes << 2;
  const whole: usize = (n - (n % lanes)) << 2;
  for (let r = 0; r < rows; r++, x += width, y += width) {
    let highest = -Infinity as f32;
    for (let c: usize = 0; c < width; c += 4) highest = f32.max(highest, load<f32>(x + c));
    let c: usize = 0;
    for (; c < whole; c += size) put(y + c, exp(sub(get(x + c), k(highest))));
    for (; c < width; c += 4) putOne(y + c, exp(sub(splat(x + c), k(highest))));
    const sum = rowSum(y, n);
    for (c = 0; c < whole; c += size) put(y + c, div(get(y + c), k(sum)));
    for (; c < width; c += 4) putOne(y + c, div(splat(y + c), k(sum)));
  }
}

/** Running sums along n (`factor` 0) or products (1): `exclusive` of the number itself, from the end on if `reverse`. */
export function running(x: usize, y: usize, outer: i32, n: i32, inner: i32, factor: i32, exclusive: i32, reverse: i32): void {
  for (let o = 0; o < outer; o++) {
    for (let i = 0; i < inner; i++) {
      let all: f32 = factor ? 1 : 0;
      for (let j = 0; j < n; j++) {
        const at = ((o * n + (reverse ? n - 1 - j : j)) * inner + i) << 2;
        const before = all;
        const v = load<f32>(x + at);
        all = factor ? all * v : all + v;
        store<f32>(y + at, exclusive ? before : all);
      }
    }
  }
}
