import type { DataSet } from '../data/data';
import { scaleOf, type Scale } from '../data/scale';
import type { Window } from '../math/grid';
import { input } from '../math/input';
import type { Rng } from '../math/rng';
import type * as tf from '../math/tf';

/** The data side of a run: batches in model units for training, points in data units for pictures. */
export interface Source {
  readonly set: DataSet;
  readonly window: Window;
  /** Absent where data units are model units (glyphs). */
  readonly scale?: Scale | undefined;
  /** New on every step, also when the step is replayed. -> [rows, 2], or [rows, size * size] for glyphs */
  batch(rows: number, rng: Rng): tf.Tensor;
  /** Fresh data in data units. -> [n, 2], or [n, size * size] for glyphs */
  draw(n: number, rng: Rng): Float32Array;
}

export function sourceOf(set: DataSet): Source {
  const points = set.kind === 'points';
  const scale = points ? scaleOf(set.window) : undefined;
  const width = points ? 2 : set.size ** 2;
  const draw = (n: number, rng: Rng) => (set.kind === 'points' ? set.draw(n, rng) : set.draw(n, rng).images);
  return {
    set,
    window: points ? set.window : [0, set.size, 0, set.size],
    scale,
    draw,
    batch: (rows, rng) =>
      input([rows, width], (out) => {
        const x = draw(rows, rng);
        out.set(scale ? scale.toModel(x) : x);
      }),
  };
}
