import type { Scale } from '../data/scale';
import { gridPoints, latticePoints, type Window } from '../math/grid';
import type { Rng } from '../math/rng';
import * as tf from '../math/tf';
import type { Family, Model } from '../models/model';
import type { Look } from './protocol';
import type { Numbers } from './stepper';

/** The square of the latent plane that a map's lattice covers. */
const latentWindow: Window = [-1, 1, -1, 1];

/** What a run's pictures are made of. */
export interface Studio {
  readonly family: Family;
  readonly model: Model;
  readonly window: Window;
  /** Absent where data units are model units (glyphs). */
  readonly scale?: Scale | undefined;
}

/** Names the computation of a picture: equal names, equal shapes. */
export const pictureName = ({ samples, views, grid, lattice }: Look) =>
  `picture ${[samples, grid, lattice, ...views].join(' ')}`;

/** The last stage of generation. -> [n, ...x.shape] */
export function sample(model: Model, n: number, rng: Rng): tf.Tensor {
  let last: tf.Tensor | undefined;
  for (const stage of model.sample(n, rng)) last = stage;
  if (!last) throw new Error('sample: the model yielded no stage');
  return last;
}

/** Samples, and each view by name, in model units. `rng` starts at the same place for every picture: points move and do not flicker. */
export function compute(
  { family, model, window, scale }: Studio,
  look: Look,
  rng: Rng,
): Record<string, tf.Tensor> {
  const samples = sample(model, look.samples, rng);
  const results: Record<string, tf.Tensor> = { samples };
  for (const name of look.views) {
    const view = viewOf(family, name);
    results[`view ${name}`] = view.of(model, at(view.kind));
  }
  return results;

  function at(kind: 'scalarField' | 'vectorField' | 'map'): tf.Tensor2D {
    if (kind === 'vectorField') return samples as tf.Tensor2D;
    if (kind === 'map') return tf.tensor2d(latticePoints(latentWindow, look.lattice), [look.lattice ** 2, 2]);
    const centers = gridPoints(window, look.grid);
    return tf.tensor2d(scale ? scale.toModel(centers) : centers, [look.grid ** 2, 2]);
  }
}

/** The same numbers in data units, in arrays of their own. */
export function inDataUnits({ family, scale }: Studio, look: Look, numbers: Numbers) {
  const identity = (values: Float32Array) => values;
  const { toData, vectorToData } = scale ?? { toData: identity, vectorToData: identity };
  const convert = { scalarField: identity, vectorField: vectorToData, map: toData };
  return {
    samples: toData(numbers.samples!.slice()),
    views: Object.fromEntries(
      look.views.map((name) => [name, convert[viewOf(family, name).kind](numbers[`view ${name}`]!.slice())]),
    ),
  };
}

function viewOf(family: Family, name: string) {
  const view = family.views[name];
  if (view) return view;
  throw new Error(
    `look: '${family.about.id}' has no view '${name}'. It has ${Object.keys(family.views).join(', ') || 'none'}.`,
  );
}
