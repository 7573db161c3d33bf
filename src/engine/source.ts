import type { DataSet } from '../data/data';
import { scaleOf, type Scale } from '../data/scale';
import type { Window } from '../math/grid';
import { input } from '../math/input';
import type { Rng } from '../math/rng';
import type * as tf from '../math/tf';
import type { Shape } from '../models/model';

/** The data side of a run: batches in model units for training, data in data units for pictures. */
export interface Source {
  readonly set: DataSet;
  readonly shape: Shape;
  readonly window: Window;
  /** Absent where data units are model units (glyphs). */
  readonly scale?: Scale | undefined;
  /** Numbers in one row of a batch: the width, and one more for a family that takes labels. */
  readonly columns: number;
  /** New on every step, also when the step is replayed. -> [rows, columns] */
  batch(rows: number, rng: Rng): tf.Tensor;
  /** Fresh rows in model units into `out` [rows * columns]. */
  fill(out: Float32Array, rng: Rng): void;
  /** Fresh data in data units [n, width], and the class of each where there are classes. */
  draw(n: number, rng: Rng): { readonly values: Float32Array; readonly labels?: Uint8Array };
}

/** `labels`: the family wants each row's class too. */
export function sourceOf(set: DataSet, labels = false): Source {
  const points = set.kind === 'points';
  const scale = points ? scaleOf(set.window) : undefined;
  const shape = points ? { width: 2, classes: 0 } : { width: set.size ** 2, classes: set.classes.length };
  const draw: Source['draw'] = (n, rng) => {
    if (set.kind === 'points') return { values: set.draw(n, rng) };
    const { images, labels: classes } = set.draw(n, rng);
    return { values: images, labels: classes };
  };
  const columns = shape.width + (labels ? 1 : 0);
  const fill: Source['fill'] = (out, rng) => {
    const rows = out.length / columns;
    const { values, labels: classes } = draw(rows, rng);
    scale?.toModel(values);
    if (!labels) return out.set(values);
    for (let row = 0; row < rows; row++) {
      out.set(values.subarray(row * shape.width, (row + 1) * shape.width), row * columns);
      out[row * columns + shape.width] = classes?.[row] ?? 0;
    }
  };
  return {
    set,
    shape,
    window: points ? set.window : [0, set.size, 0, set.size],
    scale,
    columns,
    fill,
    draw,
    batch: (rows, rng) => input([rows, columns], (out) => fill(out, rng)),
  };
}
