// Matrix products. a [m, k] (or [k, m] when `turned`) times b [k, n] -> c [m, n], all row by row.
import { fma, get, k, put, splat, total } from './vector';

/** A tile of 4 rows and 8 columns: eight sums stay in registers while k runs. `down`, `along`: bytes to a's next row and column. */
// @ts-ignore: decorator
@inline
function tile(a: usize, down: usize, along: usize, b: usize, width: usize, c: usize, depth: i32): void {
  const zero = k(0);
  let c00 = zero, c01 = zero, c10 = zero, c11 = zero, c20 = zero, c21 = zero, c30 = zero, c31 = zero;
  for (let i = 0; i < depth; i++, a += along, b += width) {
    const b0 = get(b), b1 = v128.load(b, 16);
    let left = splat(a);
    c00 = fma(c00, left, b0);
    c01 = fma(c01, left, b1);
    left = splat(a + down);
    c10 = fma(c10, left, b0);
    c11 = fma(c11, left, b1);
    left = splat(a + 2 * down);
    c20 = fma(c20, left, b0);
    c21 = fma(c21, left, b1);
    left = splat(a + 3 * down);
    c30 = fma(c30, left, b0);
    c31 = fma(c31, left, b1);
  }
  put(c, c00);
  v128.store(c, c01, 16);
  put(c + width, c10);
  v128.store(c + width, c11, 16);
  put(c + 2 * width, c20);
  v128.store(c + 2 * width, c21, 16);
  put(c + 3 * width, c30);
  v128.store(c + 3 * width, c31, 16);
}

/** One row's columns from `from` on: fours, then singles. */
function rest(a: usize, along: usize, b: usize, n: i32, c: usize, depth: i32, from: i32): void {
  let j = from;
  for (; j + 4 <= n; j += 4) {
    let sum = k(0);
    for (let i = 0; i < depth; i++) sum = fma(sum, splat(a + i * along), get(b + ((i * n + j) << 2)));
    put(c + (j << 2), sum);
  }
  for (; j < n; j++) {
    let sum: f32 = 0;
    for (let i = 0; i < depth; i++) sum += load<f32>(a + i * along) * load<f32>(b + ((i * n + j) << 2));
    store<f32>(c + (j << 2), sum);
  }
}

export function matmul(a: usize, b: usize, c: usize, m: i32, depth: i32, n: i32, turned: i32): void {
  const down: usize = turned ? 4 : depth << 2;
  const along: usize = turned ? m << 2 : 4;
  const width: usize = n << 2;
  const n8 = n & ~7, m4 = m & ~3;
  for (let j = 0; j < n8; j += 8) {
    for (let i = 0; i < m4; i += 4) tile(a + i * down, down, along, b + (j << 2), width, c + ((i * n + j) << 2), depth);
  }
  if (turned && n < 8) narrow(a, b, c, m, m4, depth, n);
  else for (let i = 0; i < m4; i++) rest(a + i * down, along, b, n, c + i * width, depth, n8);
  for (let i = m4; i < m; i++) rest(a + i * down, along, b, n, c + i * width, depth, 0);
}

/** a turned and few columns: four of a's rows lie side by side. */
function narrow(a: usize, b: usize, c: usize, m: i32, m4: i32, depth: i32, n: i32): void {
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < m4; i += 4) {
      let sum = k(0);
      for (let l = 0; l < depth; l++) sum = fma(sum, get(a + ((l * m + i) << 2)), splat(b + ((l * n + j) << 2)));
      const y = c + ((i * n + j) << 2);
      v128.store_lane<f32>(y, sum, 0);
      v128.store_lane<f32>(y + (n << 2), sum, 1);
      v128.store_lane<f32>(y + (n << 3), sum, 2);
      v128.store_lane<f32>(y + n * 12, sum, 3);
    }
  }
}

/** a [m, depth] times b [n, depth] turned: for few columns and a depth that is a multiple of 4. */
export function dot(a: usize, b: usize, c: usize, m: i32, depth: i32, n: i32): void {
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let sum = k(0);
      for (let l = 0; l < depth; l += 4) sum = fma(sum, get(a + ((i * depth + l) << 2)), get(b + ((j * depth + l) << 2)));
      store<f32>(c + ((i * n + j) << 2), total(sum));
    }
  }
}
