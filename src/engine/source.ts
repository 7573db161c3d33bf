import type { DataSet, GlyphSet, PointSet, SoundSet, TextSet } from '../data/data';
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
  /** Absent where data units are model units (glyphs, text). */
  readonly scale?: Scale | undefined;
  /** Numbers in one row of a batch: the width, and one more for a family that takes labels. */
  readonly columns: number;
  /** New on every step, also when the step is replayed. -> [rows, columns] */
  batch(rows: number, rng: Rng): tf.Tensor;
  /** Fresh rows in model units into `out` [rows * columns]. */
  fill(out: Float32Array, rng: Rng): void;
  /** Fresh data in data units [n, width], and the class of each where there are classes; of text what is held out. */
  draw(n: number, rng: Rng): Drawn;
}

interface Drawn {
  readonly values: Float32Array;
  readonly labels?: Uint8Array;
}

/** `labels`: the family wants each row's class too. `context`: symbols that a model of text looks back on. */
export function sourceOf(set: DataSet, labels = false, context = 32): Source {
  const kind =
    set.kind === 'points'
      ? ofPoints(set)
      : set.kind === 'glyphs'
        ? ofGlyphs(set, labels)
        : ofText(set, context);
  const { columns, fill } = kind;
  return { set, ...kind, batch: (rows, rng) => input([rows, columns], (out) => fill(out, rng)) };
}

type Kind = Omit<Source, 'set' | 'batch'>;

function ofPoints(set: PointSet): Kind {
  const scale = scaleOf(set.window);
  return {
    shape: { width: 2, classes: 0 },
    window: set.window,
    scale,
    columns: 2,
    fill: (out, rng) => out.set(scale.toModel(set.draw(out.length / 2, rng))),
    draw: (n, rng) => ({ values: set.draw(n, rng) }),
  };
}

function ofGlyphs(set: GlyphSet, withLabels: boolean): Kind {
  const width = set.size ** 2;
  const columns = width + (withLabels ? 1 : 0);
  return {
    shape: { width, classes: set.classes.length },
    window: [0, set.size, 0, set.size],
    columns,
    fill(out, rng) {
      const rows = out.length / columns;
      const { images, labels } = set.draw(rows, rng);
      if (!withLabels) return out.set(images);
      for (let row = 0; row < rows; row++) {
        out.set(images.subarray(row * width, (row + 1) * width), row * columns);
        out[row * columns + width] = labels[row]!;
      }
    },
    draw(n, rng) {
      const { images, labels } = set.draw(n, rng);
      return set.classes.length > 1 ? { values: images, labels } : { values: images };
    },
  };
}

/** Rows are stretches of the text or sound: `context` symbols and the one after them. */
function ofText({ kind, symbols, train, held }: TextSet | SoundSet, context: number): Kind {
  const width = context + 1;
  const stretches = (text: Uint16Array, out: Float32Array, rng: Rng) => {
    for (let at = 0; at < out.length; at += width) {
      const from = rng.integer(Math.max(1, text.length - width + 1));
      for (let i = 0; i < width; i++) out[at + i] = text[(from + i) % text.length]!;
    }
    return out;
  };
  // Of a text the same stretches every time, as far apart as there is room: all of what is held out counts alike.
  const spread = (out: Float32Array) => {
    const [rows, room] = [out.length / width, Math.max(0, held.length - width)];
    for (let row = 0; row < rows; row++) {
      const from = Math.round((row * room) / Math.max(1, rows - 1));
      for (let i = 0; i < width; i++) out[row * width + i] = held[(from + i) % held.length]!;
    }
    return out;
  };
  return {
    shape: { width, classes: symbols.length },
    window: [0, 1, 0, 1],
    columns: width,
    fill: (out, rng) => void stretches(train, out, rng),
    draw(n, rng) {
      const out = new Float32Array(n * width);
      return { values: kind === 'text' ? spread(out) : stretches(held, out, rng) };
    },
  };
}
