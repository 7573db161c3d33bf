// Matrix products for one layout. What is wide (a multiple of 8 columns) is cut into panels of 8 columns, each row by
// row: [columns / 8][rows][8]. What is narrow (points, logits) lies row by row. So every inner loop reads straight on,
// and a layer's gradient, its weights and Adam's moments have the same layout. Rows are multiples of 4.

// @ts-ignore: decorator
@inline export function load(at: usize): v128 { return v128.load(at); }
// @ts-ignore: decorator
@inline export function k(x: f32): v128 { return f32x4.splat(x); }
// @ts-ignore: decorator
@inline export function mac(sum: v128, a: v128, b: v128): v128 { return f32x4.add(sum, f32x4.mul(a, b)); }

/** Done to a sum before it is stored: bias and leaky ReLU, or the leaky ReLU's slope where `mask`, its output, was. */
// @ts-ignore: decorator
@inline
function finish(y: usize, sum: v128, mask: usize, leaky: bool): void {
  if (mask) sum = f32x4.mul(sum, v128.bitselect(k(1), k(0.2), f32x4.gt(load(mask), k(0))));
  else if (leaky) sum = f32x4.pmax(f32x4.mul(sum, k(0.2)), sum);
  v128.store(y, sum);
}

/** x in panels [depth] times w [out / 8][depth][8] -> y in panels [out]. `bias` [out] or 0; `mask` as y or 0. */
export function wideToWide(x: usize, w: usize, bias: usize, mask: usize, y: usize, rows: i32, depth: i32, out: i32, leaky: bool): void {
  const panel: usize = <usize>rows << 5;
  for (let j = 0; j < out; j += 8, w += <usize>depth << 5) {
    for (let i = 0; i < rows; i += 4, y += 128) {
      const b0 = bias ? load(bias + (j << 2)) : k(0);
      const b1 = bias ? load(bias + (j << 2) + 16) : k(0);
      let s00 = b0, s01 = b1, s10 = b0, s11 = b1, s20 = b0, s21 = b1, s30 = b0, s31 = b1;
      let a = x + (<usize>i << 5);
      let b = w;
      for (let p = 0; p < depth; p += 8, a += panel, b += 256) {
        for (let c: usize = 0; c < 32; c += 8) {
          const q = a + c;
          const r = b + (c << 3);
          let right = v128.load(r), far = v128.load(r, 16);
          let left = v128.load_splat<f32>(q);
          s00 = mac(s00, left, right); s01 = mac(s01, left, far);
          left = v128.load_splat<f32>(q, 32);
          s10 = mac(s10, left, right); s11 = mac(s11, left, far);
          left = v128.load_splat<f32>(q, 64);
          s20 = mac(s20, left, right); s21 = mac(s21, left, far);
          left = v128.load_splat<f32>(q, 96);
          s30 = mac(s30, left, right); s31 = mac(s31, left, far);
          right = v128.load(r, 32); far = v128.load(r, 48);
          left = v128.load_splat<f32>(q, 4);
          s00 = mac(s00, left, right); s01 = mac(s01, left, far);
          left = v128.load_splat<f32>(q, 36);
          s10 = mac(s10, left, right); s11 = mac(s11, left, far);
          left = v128.load_splat<f32>(q, 68);
          s20 = mac(s20, left, right); s21 = mac(s21, left, far);
          left = v128.load_splat<f32>(q, 100);
          s30 = mac(s30, left, right); s31 = mac(s31, left, far);
        }
      }
      finish(y, s00, mask, leaky); finish(y + 16, s01, mask ? mask + 16 : 0, leaky);
      finish(y + 32, s10, mask ? mask + 32 : 0, leaky); finish(y + 48, s11, mask ? mask + 48 : 0, leaky);
      finish(y + 64, s20, mask ? mask + 64 : 0, leaky); finish(y + 80, s21, mask ? mask + 80 : 0, leaky);
      finish(y + 96, s30, mask ? mask + 96 : 0, leaky); finish(y + 112, s31, mask ? mask + 112 : 0, leaky);
      if (mask) mask += 128;
    }
  }
}

/** x [rows, depth], narrow, times w [out / 8][depth][8] -> y in panels [out]. */
export function narrowToWide(x: usize, w: usize, bias: usize, mask: usize, y: usize, rows: i32, depth: i32, out: i32, leaky: bool): void {
  const down: usize = <usize>depth << 2;
  for (let j = 0; j < out; j += 8, w += <usize>depth << 5) {
    for (let i = 0; i < rows; i += 4, y += 128) {
      const b0 = bias ? load(bias + (j << 2)) : k(0);
      const b1 = bias ? load(bias + (j << 2) + 16) : k(0);
      let s00 = b0, s01 = b1, s10 = b0, s11 = b1, s20 = b0, s21 = b1, s30 = b0, s31 = b1;
      let a = x + <usize>i * down;
      let b = w;
      for (let c = 0; c < depth; c++, a += 4, b += 32) {
        const right = v128.load(b), far = v128.load(b, 16);
        let left = v128.load_splat<f32>(a);
        s00 = mac(s00, left, right); s01 = mac(s01, left, far);
        left = v128.load_splat<f32>(a + down);
        s10 = mac(s10, left, right); s11 = mac(s11, left, far);
        left = v128.load_splat<f32>(a + 2 * down);
        s20 = mac(s20, left, right); s21 = mac(s21, left, far);
        left = v128.load_splat<f32>(a + 3 * down);
        s30 = mac(s30, left, right); s31 = mac(s31, left, far);
      }
      finish(y, s00, mask, leaky); finish(y + 16, s01, mask ? mask + 16 : 0, leaky);
      finish(y + 32, s10, mask ? mask + 32 : 0, leaky); finish(y + 48, s11, mask ? mask + 48 : 0, leaky);
      finish(y + 64, s20, mask ? mask + 64 : 0, leaky); finish(y + 80, s21, mask ? mask + 80 : 0, leaky);
      finish(y + 96, s30, mask ? mask + 96 : 0, leaky); finish(y + 112, s31, mask ? mask + 112 : 0, leaky);
      if (mask) mask += 128;
    }
  }
}

// @ts-ignore: decorator
@inline
function total(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3));
}

/** x in panels [depth] times w [depth / 8][out][8] -> y [rows, out], narrow. */
export function wideToNarrow(x: usize, w: usize, bias: usize, y: usize, rows: i32, depth: i32, out: i32): void {
  const panel: usize = <usize>rows << 5;
  const turn: usize = <usize>out << 5;
  for (let j = 0; j < out; j++, w += 32) {
    const start: f32 = bias ? f32.load(bias + (j << 2)) : 0;
    for (let i = 0; i < rows; i += 4) {
      let a = x + (<usize>i << 5), b = w;
      let s0 = k(0), s1 = k(0), s2 = k(0), s3 = k(0);
      for (let p = 0; p < depth; p += 8, a += panel, b += turn) {
        const near = v128.load(b), far = v128.load(b, 16);
        s0 = mac(mac(s0, v128.load(a), near), v128.load(a, 16), far);
        s1 = mac(mac(s1, v128.load(a, 32), near), v128.load(a, 48), far);
        s2 = mac(mac(s2, v128.load(a, 64), near), v128.load(a, 80), far);
        s3 = mac(mac(s3, v128.load(a, 96), near), v128.load(a, 112), far);
      }
      const to = y + ((i * out + j) << 2);
      store<f32>(to, start + total(s0));
      store<f32>(to + (out << 2), start + total(s1));
      store<f32>(to + (out << 3), start + total(s2));
      store<f32>(to + out * 12, start + total(s3));
    }
  }
}

/** Blocks of 8 x 8 turned: w [out / 8][depth][8] -> t [depth / 8][out][8]. */
export function turn(w: usize, t: usize, depth: i32, out: i32): void {
  for (let j = 0; j < out; j += 8) {
    for (let p = 0; p < depth; p += 8) {
      const from = w + ((j * depth + (p << 3)) << 2);
      const to = t + ((p * out + (j << 3)) << 2);
      for (let c: usize = 0; c < 2; c++) {
        for (let r: usize = 0; r < 2; r++) {
          const s = from + (c << 7) + (r << 4), d = to + (r << 7) + (c << 4);
          const a = load(s), b = load(s + 32), e = load(s + 64), f = load(s + 96);
          const g = v128.shuffle<f32>(a, b, 0, 4, 1, 5), h = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
          const l = v128.shuffle<f32>(e, f, 0, 4, 1, 5), m = v128.shuffle<f32>(e, f, 2, 6, 3, 7);
          v128.store(d, v128.shuffle<f32>(g, l, 0, 1, 4, 5));
          v128.store(d + 32, v128.shuffle<f32>(g, l, 2, 3, 6, 7));
          v128.store(d + 64, v128.shuffle<f32>(h, m, 0, 1, 4, 5));
          v128.store(d + 96, v128.shuffle<f32>(h, m, 2, 3, 6, 7));
        }
      }
    }
  }
}
