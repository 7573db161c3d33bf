// Pools of images [images, height, width, channels]: one number of each window, [images, oh, ow, channels].

/** The first row or column of a window that lies inside, and the first one after it. */
// @ts-ignore: decorator
@inline
function first(at: i32, stride: i32, before: i32): i32 { return max(0, at * stride - before); }
// @ts-ignore: decorator
@inline
function after(at: i32, stride: i32, before: i32, size: i32, limit: i32): i32 { return min(limit, at * stride - before + size); }

/** The mean of what lies inside the image, or the greatest; NaN wins. */
// @ts-ignore: decorator
@inline
function pool(greatest: bool, x: usize, y: usize, images: i32, h: i32, w: i32, channels: i32, oh: i32, ow: i32, fh: i32, fw: i32, sh: i32, sw: i32, top: i32, left: i32): void {
  for (let i = 0; i < images; i++, x += (h * w * channels) << 2) {
    for (let r = 0; r < oh; r++) {
      const r0 = first(r, sh, top), r1 = after(r, sh, top, fh, h);
      for (let c = 0; c < ow; c++) {
        const c0 = first(c, sw, left), c1 = after(c, sw, left, fw, w);
        for (let d = 0; d < channels; d++, y += 4) {
          let all: f32 = greatest ? -Infinity as f32 : 0;
          for (let p = r0; p < r1; p++) {
            for (let q = c0; q < c1; q++) {
              const v = load<f32>(x + (((p * w + q) * channels + d) << 2));
              all = greatest ? max(all, v) : all + v;
            }
          }
          store<f32>(y, greatest ? all : all / <f32>((r1 - r0) * (c1 - c0)));
        }
      }
    }
  }
}
export function maxPool(x: usize, y: usize, images: i32, h: i32, w: i32, channels: i32, oh: i32, ow: i32, fh: i32, fw: i32, sh: i32, sw: i32, top: i32, left: i32): void { pool(true, x, y, images, h, w, channels, oh, ow, fh, fw, sh, sw, top, left); }
export function avgPool(x: usize, y: usize, images: i32, h: i32, w: i32, channels: i32, oh: i32, ow: i32, fh: i32, fw: i32, sh: i32, sw: i32, top: i32, left: i32): void { pool(false, x, y, images, h, w, channels, oh, ow, fh, fw, sh, sw, top, left); }

/** dx: each number of dy goes to the first greatest of its window in x. */
export function maxPoolGrad(dy: usize, x: usize, dx: usize, images: i32, h: i32, w: i32, channels: i32, oh: i32, ow: i32, fh: i32, fw: i32, sh: i32, sw: i32, top: i32, left: i32): void {
  memory.fill(dx, 0, (images * h * w * channels) << 2);
  for (let i = 0; i < images; i++, x += (h * w * channels) << 2, dx += (h * w * channels) << 2) {
    for (let r = 0; r < oh; r++) {
      for (let c = 0; c < ow; c++) {
        for (let d = 0; d < channels; d++, dy += 4) {
          let best = -Infinity as f32, at = -1;
          for (let p = first(r, sh, top); p < after(r, sh, top, fh, h); p++) {
            for (let q = first(c, sw, left); q < after(c, sw, left, fw, w); q++) {
              const place = ((p * w + q) * channels + d) << 2;
              const v = load<f32>(x + place);
              if (v > best) best = v, at = place;
            }
          }
          if (at >= 0) store<f32>(dx + at, load<f32>(dx + at) + load<f32>(dy));
        }
      }
    }
  }
}

/** dx: each number of dy spreads over its window, an equal share to each place; shares outside the image are lost. */
export function avgPoolGrad(dy: usize, dx: usize, images: i32, h: i32, w: i32, channels: i32, oh: i32, ow: i32, fh: i32, fw: i32, sh: i32, sw: i32, top: i32, left: i32): void {
  memory.fill(dx, 0, (images * h * w * channels) << 2);
  for (let i = 0; i < images; i++, dx += (h * w * channels) << 2) {
    for (let r = 0; r < oh; r++) {
      for (let c = 0; c < ow; c++) {
        for (let d = 0; d < channels; d++, dy += 4) {
          const share = load<f32>(dy) / <f32>(fh * fw);
          for (let p = first(r, sh, top); p < after(r, sh, top, fh, h); p++) {
            for (let q = first(c, sw, left); q < after(c, sw, left, fw, w); q++) {
              const at = dx + (((p * w + q) * channels + d) << 2);
              store<f32>(at, load<f32>(at) + share);
            }
          }
        }
      }
    }
  }
}
