/** A rectangle of the plane in data units: [left, right, bottom, top]. */
export type Window = readonly [left: number, right: number, bottom: number, top: number];

/** Centers of a `size` x `size` grid of cells, row by row from the bottom left. -> [size * size, 2] */
export function gridPoints([left, right, bottom, top]: Window, size: number): Float32Array {
  const points = new Float32Array(size * size * 2);
  for (let row = 0, i = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      points[i++] = left + ((column + 0.5) / size) * (right - left);
      points[i++] = bottom + ((row + 0.5) / size) * (top - bottom);
    }
  }
  return points;
}

/** Corners of a lattice with `lines` lines each way, edges included, row by row from the bottom left. -> [lines * lines, 2] */
export function latticePoints([left, right, bottom, top]: Window, lines: number): Float32Array {
  const points = new Float32Array(lines * lines * 2);
  for (let row = 0, i = 0; row < lines; row++) {
    for (let column = 0; column < lines; column++) {
      points[i++] = left + (column / (lines - 1)) * (right - left);
      points[i++] = bottom + (row / (lines - 1)) * (top - bottom);
    }
  }
  return points;
}
