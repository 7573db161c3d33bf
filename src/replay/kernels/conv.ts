// Convolutions of images [images, height, width, channels] with filters [fh, fw, channels, out], as matrix products with
// patches: row p of the patches is what the filter sees at output pixel p, [fh * fw * channels].
import { product } from './product';
import { add, get, lanes, put } from './vector';

/** Rows of patches that are made at once, about: enough to be worth a product, few enough to stay in a cache. */
const many: i32 = 256;
/** How many images give that many rows; lower/conv.ts makes room for them. */
// @ts-ignore: decorator
@inline
function together(pixels: i32): i32 { return max(1, many / max(1, pixels)); }

/** Copies patches out of images, or with `back` adds them to the images. */
// @ts-ignore: decorator
@inline
function patches(back: bool, x: usize, at: usize, images: i32, h: i32, w: i32, channels: i32, oh: i32, ow: i32, fh: i32, fw: i32, sh: i32, sw: i32, dh: i32, dw: i32, top: i32, left: i32): void {
  const bytes: usize = channels << 2;
  for (let i = 0; i < images; i++, x += h * w * bytes) {
    for (let r = 0; r < oh; r++) {
      for (let c = 0; c < ow; c++) {
        for (let fr = 0; fr < fh; fr++) {
          const y = r * sh - top + fr * dh;
          for (let fc = 0; fc < fw; fc++, at += bytes) {
            const z = c * sw - left + fc * dw;
            const inside = y >= 0 && y < h && z >= 0 && z < w;
            const pixel = x + (y * w + z) * bytes;
            if (back) {
              if (inside) addRun(at, pixel, channels);
            } else if (inside) copyRun(pixel, at, channels);
            else memory.fill(at, 0, bytes);
          }
        }
      }
    }
  }
}
// @ts-ignore: decorator
@inline
function copyRun(x: usize, y: usize, n: i32): void {
  let i = 0;
  for (; i + lanes <= n; i += lanes) put(y + (i << 2), get(x + (i << 2)));
  for (; i < n; i++) store<f32>(y + (i << 2), load<f32>(x + (i << 2)));
}
// @ts-ignore: decorator
@inline
function addRun(x: usize, y: usize, n: i32): void {
  let i = 0;
  for (; i + lanes <= n; i += lanes) put(y + (i << 2), add(get(y + (i << 2)), get(x + (i << 2))));
  for (; i < n; i++) store<f32>(y + (i << 2), load<f32>(y + (i << 2)) + load<f32>(x + (i << 2)));
}

/** x and filter -> y [images, oh, ow, out]. `scratch` has room for the patches of as many images as are taken together. */
export function conv(x: usize, filter: usize, scratch: usize, y: usize, images: i32, h: i32, w: i32, channels: i32, oh: i32, ow: i32, out: i32, fh: i32, fw: i32, sh: i32, sw: i32, dh: i32, dw: i32, top: i32, left: i32): void {
  const group = together(oh * ow), depth = fh * fw * channels;
  for (let i = 0; i < images; i += group) {
    const some = min(group, images - i);
    patches(false, x + ((i * h * w * channels) << 2), scratch, some, h, w, channels, oh, ow, fh, fw, sh, sw, dh, dw, top, left);
    product(scratch, filter, y + ((i * oh * ow * out) << 2), some * oh * ow, depth, out, false, false, false);
  }
}

/** The gradient with respect to x: dy and filter -> dx. It is also a transposed convolution. */
export function convInput(dy: usize, filter: usize, scratch: usize, dx: usize, images: i32, h: i32, w: i32, channels: i32, oh: i32, ow: i32, out: i32, fh: i32, fw: i32, sh: i32, sw: i32, dh: i32, dw: i32, top: i32, left: i32): void {
  const group = together(oh * ow), depth = fh * fw * channels;
  memory.fill(dx, 0, (images * h * w * channels) << 2);
  for (let i = 0; i < images; i += group) {
    const some = min(group, images - i);
    product(dy + ((i * oh * ow * out) << 2), filter, scratch, some * oh * ow, out, depth, false, true, false);
    patches(true, dx + ((i * h * w * channels) << 2), scratch, some, h, w, channels, oh, ow, fh, fw, sh, sw, dh, dw, top, left);
  }
}

/** The gradient with respect to the filter: x and dy -> dFilter. */
export function convFilter(x: usize, dy: usize, scratch: usize, dFilter: usize, images: i32, h: i32, w: i32, channels: i32, oh: i32, ow: i32, out: i32, fh: i32, fw: i32, sh: i32, sw: i32, dh: i32, dw: i32, top: i32, left: i32): void {
  const group = together(oh * ow), depth = fh * fw * channels;
  memory.fill(dFilter, 0, (depth * out) << 2);
  for (let i = 0; i < images; i += group) {
    const some = min(group, images - i);
    patches(false, x + ((i * h * w * channels) << 2), scratch, some, h, w, channels, oh, ow, fh, fw, sh, sw, dh, dw, top, left);
    product(scratch, dy + ((i * oh * ow * out) << 2), dFilter, depth, some * oh * ow, out, true, false, true);
  }
}
