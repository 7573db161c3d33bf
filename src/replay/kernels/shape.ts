// Kernels that move numbers without changing them. Strides and starts count elements.
import { get, lanes, put, turn } from './vector';

// @ts-ignore: decorator
@inline
function run(x: usize, y: usize, n: i32): void {
  let i = 0;
  for (; i + lanes <= n; i += lanes) put(y + (i << 2), get(x + (i << 2)));
  for (; i < n; i++) store<f32>(y + (i << 2), load<f32>(x + (i << 2)));
}

/** `rows` runs of `width` numbers. */
export function copy(x: usize, y: usize, rows: i32, width: i32, xStride: i32, yStride: i32, xStart: i32, yStart: i32): void {
  x += xStart << 2;
  y += yStart << 2;
  for (let r = 0; r < rows; r++, x += xStride << 2, y += yStride << 2) run(x, y, width);
}

/** [d0, ..., d5] from x's strides s to y's strides t: any transpose, tile, slice, pad or flip. */
export function move(x: usize, y: usize, d0: i32, d1: i32, d2: i32, d3: i32, d4: i32, d5: i32, s0: i32, s1: i32, s2: i32, s3: i32, s4: i32, s5: i32, t0: i32, t1: i32, t2: i32, t3: i32, t4: i32, t5: i32, xStart: i32, yStart: i32): void {
  for (let a = 0; a < d0; a++) {
    for (let b = 0; b < d1; b++) {
      for (let c = 0; c < d2; c++) {
        for (let d = 0; d < d3; d++) {
          let p = x + ((xStart + a * s0 + b * s1 + c * s2 + d * s3) << 2);
          let q = y + ((yStart + a * t0 + b * t1 + c * t2 + d * t3) << 2);
          for (let e = 0; e < d4; e++, p += s4 << 2, q += t4 << 2) {
            if (s5 == 1 && t5 == 1) run(p, q, d5);
            else for (let f = 0; f < d5; f++) store<f32>(q + ((f * t5) << 2), load<f32>(p + ((f * s5) << 2)));
          }
        }
      }
    }
  }
}

/** `count` times [rows, columns] -> [columns, rows] */
export function transpose(x: usize, y: usize, count: i32, rows: i32, columns: i32): void {
  const w: usize = columns << 2, h: usize = rows << 2;
  const r1 = rows - (rows % lanes), c1 = columns - (columns % lanes);
  for (let i = 0; i < count; i++, x += rows * w, y += rows * w) {
    for (let r = 0; r < r1; r += lanes) {
      for (let c = 0; c < c1; c += lanes) turn(x + r * w + (c << 2), w, y + c * h + (r << 2), h);
    }
    for (let r = 0; r < rows; r++) {
      for (let c = r < r1 ? c1 : 0; c < columns; c++) store<f32>(y + c * h + (r << 2), load<f32>(x + r * w + (c << 2)));
    }
  }
}

/** A place that exists, whatever the number says: NaN is 0. */
// @ts-ignore: decorator
@inline
function place(index: usize, size: i32): i32 {
  return min(max(<i32>load<f32>(index), 0), size - 1);
}

/** Runs of `width` by index along the middle of x [outer, size, width]; `n` indices, the same or others (`own`) for each outer one. */
export function gather(x: usize, index: usize, y: usize, outer: i32, n: i32, size: i32, width: i32, own: i32): void {
  for (let o = 0; o < outer; o++, x += (size * width) << 2, index += own ? n << 2 : 0) {
    for (let j = 0; j < n; j++, y += width << 2) run(x + ((place(index + (j << 2), size) * width) << 2), y, width);
  }
}

/** y [size, width] of zeros, to which each row of x [n, width] is added at its index; an index outside is left out. */
export function scatter(x: usize, index: usize, y: usize, n: i32, size: i32, width: i32): void {
  memory.fill(y, 0, (size * width) << 2);
  for (let j = 0; j < n; j++, x += width << 2) {
    const i = <i32>load<f32>(index + (j << 2));
    if (i < 0 || i >= size) continue;
    const q = y + ((i * width) << 2);
    for (let c = 0; c < width; c++) store<f32>(q + (c << 2), load<f32>(q + (c << 2)) + load<f32>(x + (c << 2)));
  }
}

export function oneHot(index: usize, y: usize, n: i32, depth: i32, on: f32, off: f32): void {
  for (let r = 0; r < n; r++) {
    for (let j = 0; j < depth; j++, y += 4) store<f32>(y, load<f32>(index + (r << 2)) == <f32>j ? on : off);
  }
}
