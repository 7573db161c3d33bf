// Gradients of weights and biases, and Adam on them in one go: a gradient is never stored.
import { k, load, mac } from './product';

/** Adam's constants of one step. */
export class Rate {
  rate: f32 = 0;
  /** 1 / (1 - beta1^t), 1 / (1 - beta2^t) */
  first: f32 = 0;
  second: f32 = 0;
  constructor(public beta1: f64, public steps: i32 = 0) {}
  next(rate: f32): this {
    this.steps++;
    this.rate = rate;
    this.first = <f32>(1 / (1 - this.beta1 ** this.steps));
    this.second = <f32>(1 / (1 - 0.999 ** <f64>this.steps));
    return this;
  }
}

/** Four weights at `w`, their moments `span` and 2 `span` bytes behind, down their gradient. */
// @ts-ignore: decorator
@inline
function descend(w: usize, span: usize, g: v128, by: Rate): void {
  const m = mac(f32x4.mul(load(w + span), k(<f32>by.beta1)), g, k(<f32>(1 - by.beta1)));
  const v = mac(f32x4.mul(load(w + 2 * span), k(0.999)), f32x4.mul(g, g), k(<f32>(1 - 0.999)));
  v128.store(w + span, m);
  v128.store(w + 2 * span, v);
  const size = f32x4.add(f32x4.sqrt(f32x4.mul(v, k(by.second))), k(1e-8));
  v128.store(w, f32x4.sub(load(w), f32x4.div(f32x4.mul(m, k(by.rate * by.first)), size)));
}

/** x, dy in panels -> w [out / 8][depth][8]. */
export function weightsWide(x: usize, dy: usize, w: usize, span: usize, rows: i32, depth: i32, out: i32, by: Rate): void {
  const panel: usize = <usize>rows << 5;
  for (let j = 0; j < out; j += 8, dy += panel) {
    for (let i = 0; i < depth; i += 4, w += 128) {
      let a = x + <usize>(i >> 3) * panel + (<usize>(i & 7) << 2);
      let b = dy;
      let s00 = k(0), s01 = k(0), s10 = k(0), s11 = k(0), s20 = k(0), s21 = k(0), s30 = k(0), s31 = k(0);
      for (let r = 0; r < rows; r += 2, a += 64, b += 64) {
        let right = v128.load(b), far = v128.load(b, 16);
        let left = v128.load_splat<f32>(a);
        s00 = mac(s00, left, right); s01 = mac(s01, left, far);
        left = v128.load_splat<f32>(a, 4);
        s10 = mac(s10, left, right); s11 = mac(s11, left, far);
        left = v128.load_splat<f32>(a, 8);
        s20 = mac(s20, left, right); s21 = mac(s21, left, far);
        left = v128.load_splat<f32>(a, 12);
        s30 = mac(s30, left, right); s31 = mac(s31, left, far);
        right = v128.load(b, 32); far = v128.load(b, 48);
        left = v128.load_splat<f32>(a, 32);
        s00 = mac(s00, left, right); s01 = mac(s01, left, far);
        left = v128.load_splat<f32>(a, 36);
        s10 = mac(s10, left, right); s11 = mac(s11, left, far);
        left = v128.load_splat<f32>(a, 40);
        s20 = mac(s20, left, right); s21 = mac(s21, left, far);
        left = v128.load_splat<f32>(a, 44);
        s30 = mac(s30, left, right); s31 = mac(s31, left, far);
      }
      descend(w, span, s00, by); descend(w + 16, span, s01, by);
      descend(w + 32, span, s10, by); descend(w + 48, span, s11, by);
      descend(w + 64, span, s20, by); descend(w + 80, span, s21, by);
      descend(w + 96, span, s30, by); descend(w + 112, span, s31, by);
    }
  }
}

/** x [rows, depth], narrow, dy in panels -> w [out / 8][depth][8]. Also for a last layer, with x and dy exchanged. */
export function weightsNarrow(x: usize, dy: usize, w: usize, span: usize, rows: i32, depth: i32, out: i32, by: Rate): void {
  const down: usize = <usize>depth << 2;
  for (let j = 0; j < out; j += 8, dy += <usize>rows << 5) {
    let i = 0;
    for (; i + 4 <= depth; i += 4, w += 128) {
      let a = x + (<usize>i << 2), b = dy;
      let s00 = k(0), s01 = k(0), s10 = k(0), s11 = k(0), s20 = k(0), s21 = k(0), s30 = k(0), s31 = k(0);
      for (let r = 0; r < rows; r++, a += down, b += 32) {
        const right = v128.load(b), far = v128.load(b, 16);
        let left = v128.load_splat<f32>(a);
        s00 = mac(s00, left, right); s01 = mac(s01, left, far);
        left = v128.load_splat<f32>(a, 4);
        s10 = mac(s10, left, right); s11 = mac(s11, left, far);
        left = v128.load_splat<f32>(a, 8);
        s20 = mac(s20, left, right); s21 = mac(s21, left, far);
        left = v128.load_splat<f32>(a, 12);
        s30 = mac(s30, left, right); s31 = mac(s31, left, far);
      }
      descend(w, span, s00, by); descend(w + 16, span, s01, by);
      descend(w + 32, span, s10, by); descend(w + 48, span, s11, by);
      descend(w + 64, span, s20, by); descend(w + 80, span, s21, by);
      descend(w + 96, span, s30, by); descend(w + 112, span, s31, by);
    }
    for (; i < depth; i++, w += 32) {
      let a = x + (<usize>i << 2), b = dy;
      let s00 = k(0), s01 = k(0), s10 = k(0), s11 = k(0), s20 = k(0), s21 = k(0), s30 = k(0), s31 = k(0);
      for (let r = 0; r < rows; r += 4, b += 128) {
        let left = v128.load_splat<f32>(a);
        s00 = mac(s00, left, v128.load(b)); s01 = mac(s01, left, v128.load(b, 16));
        a += down;
        left = v128.load_splat<f32>(a);
        s10 = mac(s10, left, v128.load(b, 32)); s11 = mac(s11, left, v128.load(b, 48));
        a += down;
        left = v128.load_splat<f32>(a);
        s20 = mac(s20, left, v128.load(b, 64)); s21 = mac(s21, left, v128.load(b, 80));
        a += down;
        left = v128.load_splat<f32>(a);
        s30 = mac(s30, left, v128.load(b, 96)); s31 = mac(s31, left, v128.load(b, 112));
        a += down;
      }
      descend(w, span, f32x4.add(f32x4.add(s00, s10), f32x4.add(s20, s30)), by);
      descend(w + 16, span, f32x4.add(f32x4.add(s01, s11), f32x4.add(s21, s31)), by);
    }
  }
}

/** dy in panels -> bias [out]. */
export function biasWide(dy: usize, bias: usize, span: usize, rows: i32, out: i32, by: Rate): void {
  for (let j = 0; j < out; j += 8, bias += 32) {
    let s00 = k(0), s01 = k(0), s10 = k(0), s11 = k(0);
    for (let r = 0; r < rows; r += 2, dy += 64) {
      s00 = f32x4.add(s00, v128.load(dy)); s01 = f32x4.add(s01, v128.load(dy, 16));
      s10 = f32x4.add(s10, v128.load(dy, 32)); s11 = f32x4.add(s11, v128.load(dy, 48));
    }
    descend(bias, span, f32x4.add(s00, s10), by);
    descend(bias + 16, span, f32x4.add(s01, s11), by);
  }
}

/** dy [rows, out], narrow -> bias, padded to four. */
export function biasNarrow(dy: usize, bias: usize, span: usize, rows: i32, out: i32, by: Rate): void {
  let sum = k(0);
  for (let r = 0, n = rows * out; r < n; r += 4) sum = f32x4.add(sum, load(dy + (r << 2)));
  // Lane i belongs to column i % out.
  const turned = v128.shuffle<f32>(sum, sum, 2, 3, 0, 1);
  sum = f32x4.add(sum, turned);
  if (out == 1) sum = f32x4.add(sum, v128.shuffle<f32>(sum, sum, 1, 0, 3, 2));
  descend(bias, span, sum, by);
}
