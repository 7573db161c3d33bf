// Matrix products. a [m, depth] (or [depth, m] when `aTurned`) times b [depth, n] (or [n, depth] when `bTurned`) -> c [m, n].
import { fma } from './functions';
import { add, get, k, lanes, put, spread, splat, total, turn, V } from './vector';

/** Columns of b that are worked on together: two vectors. */
const wide: i32 = 2 * lanes;
/** Rows of b that are worked on together: with `wide` columns they stay in the first cache. */
const deep: i32 = 256;
/** `deep` rows of `wide` columns of b, side by side. */
const panel = memory.data(8192);
/** A tile that hangs over an edge of c. */
const edge = memory.data(128);

/** Copies [depth, columns] of b into the panel; columns that b lacks are 0. `down`, `across`: bytes to its next row and column. */
function pack(b: usize, depth: i32, columns: i32, down: usize, across: usize): void {
  const h: usize = wide << 2;
  let l = 0;
  if (columns == wide && across == 4) {
    for (let y = panel; l < depth; l++, b += down, y += h) {
      put(y, get(b));
      put(y + (lanes << 2), get(b + (lanes << 2)));
    }
    return;
  }
  if (columns == wide && down == 4) {
    for (; l + lanes <= depth; l += lanes) {
      turn(b + (l << 2), across, panel + l * h, h);
      turn(b + (l << 2) + lanes * across, across, panel + l * h + (lanes << 2), h);
    }
  }
  for (; l < depth; l++) {
    for (let j = 0; j < wide; j++) {
      store<f32>(panel + l * h + (j << 2), j < columns ? load<f32>(b + l * down + j * across) : 0);
    }
  }
}

/**
 * Four rows of a times the panel: eight sums stay in registers while the depth runs. `a1` to `a3`: bytes to the other
 * rows; `along`: to the next column. With `more`, the sums begin with what c holds.
 */
// @ts-ignore: decorator
@inline
function tile(a: usize, a1: usize, a2: usize, a3: usize, along: usize, c: usize, width: usize, depth: i32, more: bool): void {
  let s00 = k(0), s01 = k(0), s10 = k(0), s11 = k(0), s20 = k(0), s21 = k(0), s30 = k(0), s31 = k(0);
  let b: usize = panel;
  const half: usize = lanes << 2;
  for (const end = b + ((depth * wide) << 2); b < end; b += wide << 2, a += along) {
    const b0 = get(b), b1 = get(b + half);
    let left = splat(a);
    s00 = fma(s00, left, b0);
    s01 = fma(s01, left, b1);
    left = splat(a + a1);
    s10 = fma(s10, left, b0);
    s11 = fma(s11, left, b1);
    left = splat(a + a2);
    s20 = fma(s20, left, b0);
    s21 = fma(s21, left, b1);
    left = splat(a + a3);
    s30 = fma(s30, left, b0);
    s31 = fma(s31, left, b1);
  }
  row(c, s00, s01, more);
  row(c + width, s10, s11, more);
  row(c + 2 * width, s20, s21, more);
  row(c + 3 * width, s30, s31, more);
}
// @ts-ignore: decorator
@inline
function row(c: usize, left: V, right: V, more: bool): void {
  const half: usize = lanes << 2;
  put(c, more ? add(get(c), left) : left);
  put(c + half, more ? add(get(c + half), right) : right);
}

/** One product. With `more` it is added to what c holds. */
export function product(a: usize, b: usize, c: usize, m: i32, depth: i32, n: i32, aTurned: bool, bTurned: bool, more: bool): void {
  const down: usize = aTurned ? 4 : depth << 2, along: usize = aTurned ? m << 2 : 4;
  const bDown: usize = bTurned ? 4 : n << 2, bAcross: usize = bTurned ? depth << 2 : 4;
  const width: usize = n << 2;
  if (depth == 0 && !more) memory.fill(c, 0, m * width);
  for (let l = 0; l < depth; l += deep) {
    const d = min(deep, depth - l);
    const add = more || l > 0;
    for (let j = 0; j < n; j += wide) {
      const columns = min(wide, n - j);
      pack(b + l * bDown + j * bAcross, d, columns, bDown, bAcross);
      let p = a + l * along, q = c + (j << 2);
      let i = 0;
      if (columns == wide) {
        if (add) for (; i + 4 <= m; i += 4, p += 4 * down, q += 4 * width) tile(p, down, 2 * down, 3 * down, along, q, width, d, true);
        else for (; i + 4 <= m; i += 4, p += 4 * down, q += 4 * width) tile(p, down, 2 * down, 3 * down, along, q, width, d, false);
      }
      for (; i < m; i += 4, p += 4 * down, q += 4 * width) hang(p, down, along, q, width, d, min(4, m - i), columns, add);
    }
  }
}

/** A tile of which c has only some rows and columns. */
function hang(a: usize, down: usize, along: usize, c: usize, width: usize, depth: i32, rows: i32, columns: i32, more: bool): void {
  tile(a, rows > 1 ? down : 0, rows > 2 ? 2 * down : 0, rows > 3 ? 3 * down : 0, along, edge, wide << 2, depth, false);
  for (let i = 0; i < rows; i++, c += width) {
    for (let j = 0; j < columns; j++) {
      const sum = load<f32>(edge + ((i * wide + j) << 2));
      store<f32>(c + (j << 2), more ? load<f32>(c + (j << 2)) + sum : sum);
    }
  }
}

/** [d0, d1] products, with strides of a and b in elements; c's follow one another. */
export function products(a: usize, b: usize, c: usize, m: i32, depth: i32, n: i32, aTurned: i32, bTurned: i32, d0: i32, a0: i32, b0: i32, d1: i32, a1: i32, b1: i32): void {
  for (let i = 0; i < d0; i++) {
    for (let j = 0; j < d1; j++, c += (m * n) << 2) {
      product(a + ((i * a0 + j * a1) << 2), b + ((i * b0 + j * b1) << 2), c, m, depth, n, aTurned != 0, bTurned != 0, false);
    }
  }
}

/** Few columns, b turned: rows against rows, four at a time so that no sum waits for the one before it. */
export function dot(a: usize, b: usize, c: usize, m: i32, depth: i32, n: i32): void {
  const down: usize = depth << 2, width: usize = n << 2;
  let i = 0;
  for (; i + 4 <= m; i += 4, a += 4 * down, c += 4 * width) {
    for (let j = 0; j < n; j++) against(a, down, b + j * down, c + (j << 2), width, depth);
  }
  for (; i < m; i++, a += down, c += width) {
    for (let j = 0; j < n; j++) against(a, 0, b + j * down, c + (j << 2), 0, depth);
  }
}
/** Four rows of a, `down` bytes apart, against one of b; `width`: bytes between the results. */
function against(a: usize, down: usize, b: usize, c: usize, width: usize, depth: i32): void {
  const whole = depth - (depth % lanes);
  const a1 = a + down, a2 = a + 2 * down, a3 = a + 3 * down;
  let s0 = k(0), s1 = s0, s2 = s0, s3 = s0;
  let l: usize = 0;
  for (const end: usize = whole << 2; l < end; l += lanes << 2) {
    const right = get(b + l);
    s0 = fma(s0, get(a + l), right);
    s1 = fma(s1, get(a1 + l), right);
    s2 = fma(s2, get(a2 + l), right);
    s3 = fma(s3, get(a3 + l), right);
  }
  let t0 = total(s0), t1 = total(s1), t2 = total(s2), t3 = total(s3);
  for (const end: usize = depth << 2; l < end; l += 4) {
    const right = load<f32>(b + l);
    t0 += load<f32>(a + l) * right;
    t1 += load<f32>(a1 + l) * right;
    t2 += load<f32>(a2 + l) * right;
    t3 += load<f32>(a3 + l) * right;
  }
  store<f32>(c, t0);
  store<f32>(c + width, t1);
  store<f32>(c + 2 * width, t2);
  store<f32>(c + 3 * width, t3);
}

/** Few columns, a turned: its rows lie side by side. */
export function narrow(a: usize, b: usize, c: usize, m: i32, depth: i32, n: i32): void {
  const size: usize = lanes << 2, down: usize = m << 2, width: usize = n << 2;
  for (let j = 0; j < n; j++) {
    const right = b + (j << 2);
    let i = 0;
    for (; i + 4 * lanes <= m; i += 4 * lanes) {
      let s0 = k(0), s1 = s0, s2 = s0, s3 = s0;
      let p = a + (i << 2), q = right;
      for (let l = 0; l < depth; l++, p += down, q += width) {
        const one = splat(q);
        s0 = fma(s0, get(p), one);
        s1 = fma(s1, get(p + size), one);
        s2 = fma(s2, get(p + 2 * size), one);
        s3 = fma(s3, get(p + 3 * size), one);
      }
      const to = c + ((i * n + j) << 2);
      spread(to, width, s0);
      spread(to + lanes * width, width, s1);
      spread(to + 2 * lanes * width, width, s2);
      spread(to + 3 * lanes * width, width, s3);
    }
    for (; i + lanes <= m; i += lanes) {
      let sum = k(0);
      for (let l = 0; l < depth; l++) sum = fma(sum, get(a + ((l * m + i) << 2)), splat(right + ((l * n) << 2)));
      spread(c + ((i * n + j) << 2), width, sum);
    }
    for (; i < m; i++) {
      let sum: f32 = 0;
      for (let l = 0; l < depth; l++) sum += load<f32>(a + ((l * m + i) << 2)) * load<f32>(right + ((l * n) << 2));
      store<f32>(c + ((i * n + j) << 2), sum);
    }
  }
}
