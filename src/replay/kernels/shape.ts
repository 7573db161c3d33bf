// Kernels that move numbers without changing them.
import { get, put } from './vector';

/** `rows` runs of `width` numbers, from one stride and start to another, in elements. */
export function copy(x: usize, y: usize, rows: i32, width: i32, xStride: i32, yStride: i32, xStart: i32, yStart: i32): void {
  x += xStart << 2;
  y += yStart << 2;
  for (let r = 0; r < rows; r++, x += xStride << 2, y += yStride << 2) {
    let c = 0;
    for (; c + 4 <= width; c += 4) put(y + (c << 2), get(x + (c << 2)));
    for (; c < width; c++) store<f32>(y + (c << 2), load<f32>(x + (c << 2)));
  }
}

/** [d0, d1, d2, d3] out of x by strides, in elements: any transpose, tile, slice or flip up to rank 4. */
export function stride4(x: usize, y: usize, d0: i32, d1: i32, d2: i32, d3: i32, s0: i32, s1: i32, s2: i32, s3: i32, start: i32): void {
  x += start << 2;
  for (let i = 0; i < d0; i++) {
    for (let j = 0; j < d1; j++) {
      for (let l = 0; l < d2; l++) {
        let p = x + ((i * s0 + j * s1 + l * s2) << 2);
        for (let m = 0; m < d3; m++, p += s3 << 2, y += 4) store<f32>(y, load<f32>(p));
      }
    }
  }
}

/** [rows, columns] -> [columns, rows] */
export function transpose(x: usize, y: usize, rows: i32, columns: i32): void {
  if ((rows | columns) & 3) {
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) store<f32>(y + ((c * rows + r) << 2), load<f32>(x + ((r * columns + c) << 2)));
    }
    return;
  }
  const w: usize = columns << 2;
  const h: usize = rows << 2;
  for (let r = 0; r < rows; r += 4) {
    for (let c = 0; c < columns; c += 4) {
      const p = x + ((r * columns + c) << 2);
      const q = y + ((c * rows + r) << 2);
      const a = get(p), b = get(p + w), d = get(p + 2 * w), e = get(p + 3 * w);
      const s = v128.shuffle<f32>(a, b, 0, 4, 1, 5), t = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
      const u = v128.shuffle<f32>(d, e, 0, 4, 1, 5), v = v128.shuffle<f32>(d, e, 2, 6, 3, 7);
      put(q, v128.shuffle<f32>(s, u, 0, 1, 4, 5));
      put(q + h, v128.shuffle<f32>(s, u, 2, 3, 6, 7));
      put(q + 2 * h, v128.shuffle<f32>(t, v, 0, 1, 4, 5));
      put(q + 3 * h, v128.shuffle<f32>(t, v, 2, 3, 6, 7));
    }
  }
}

/** Rows of x [any, width] by index. */
export function gather(x: usize, index: usize, y: usize, n: i32, width: i32): void {
  for (let j = 0; j < n; j++, y += width << 2) memory.copy(y, x + ((<i32>load<f32>(index + (j << 2)) * width) << 2), width << 2);
}

export function oneHot(index: usize, y: usize, n: i32, depth: i32): void {
  for (let r = 0; r < n; r++) {
    for (let j = 0; j < depth; j++, y += 4) store<f32>(y, <f32>(<i32>load<f32>(index + (r << 2)) == j));
  }
}
