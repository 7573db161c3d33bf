import type { Window } from '../math/grid';

/**
 * Between data units and the units that models train in: the window's center goes to 0 and its edge to 2,
 * so that every set, the learner's own included, reaches a model at the same size.
 */
export interface Scale {
  /** In place: data units -> model units. */
  toModel(points: Float32Array): Float32Array;
  /** In place: model units -> data units. */
  toData(points: Float32Array): Float32Array;
  /** In place: a displacement, model units -> data units. */
  vectorToData(vectors: Float32Array): Float32Array;
}

export function scaleOf([left, right, bottom, top]: Window): Scale {
  const center = [(left + right) / 2, (bottom + top) / 2] as const;
  const unit = Math.max(right - left, top - bottom) / 4;
  const each = (values: Float32Array, f: (value: number, axis: 0 | 1) => number) => {
    for (let i = 0; i < values.length; i++) values[i] = f(values[i]!, (i & 1) as 0 | 1);
    return values;
  };
  return {
    toModel: (points) => each(points, (value, axis) => (value - center[axis]) / unit),
    toData: (points) => each(points, (value, axis) => value * unit + center[axis]),
    vectorToData: (vectors) => each(vectors, (value) => value * unit),
  };
}
