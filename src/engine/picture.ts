import type { Scale } from '../data/scale';
import { gridPoints, latticePoints, type Window } from '../math/grid';
import { input } from '../math/input';
import type { Rng } from '../math/rng';
import * as tf from '../math/tf';
import type { Config, Family, Model, Place, Shape, View } from '../models/model';
import type { Look } from './protocol';
import type { Numbers } from './stepper';

/** The square of the latent plane that a lattice covers. */
const latentWindow: Window = [-1, 1, -1, 1];
/** Arrows per side, where the page does not say. */
const fewArrows = 15;

/** What a run's pictures are made of. */
export interface Studio {
  readonly family: Family;
  readonly model: Model;
  readonly config: Config;
  readonly shape: Shape;
  readonly window: Window;
  /** Absent where data units are model units (glyphs). */
  readonly scale?: Scale | undefined;
}

/** What changes from look to look while the computation stays the same. */
export interface Given {
  /** Data in model units [n, width] */
  data(n: number): Float32Array;
  /** What the page gave to the view of that name. */
  numbers(view: string): ArrayLike<number> | undefined;
}

/** Live knobs of the view, which decide how samples are made: other values, another computation. */
const viewing = ({ family, config }: Pick<Studio, 'family' | 'config'>) =>
  Object.entries(family.about.knobs)
    .filter(([, { group, live }]) => group === 'view' && live)
    .map(([name]) => config[name]);

/** Names the computation of a picture: equal names, equal shapes. */
export const pictureName = (studio: Pick<Studio, 'family' | 'config'>, look: Look) => {
  const { samples, views, grid, lattice, arrows, data, stages } = look;
  return `picture ${[samples, grid, lattice, arrows, data, stages, ...viewing(studio), ...views].join(' ')}`;
};

/** Names the making of `n` samples. */
export const samplesName = (studio: Pick<Studio, 'family' | 'config'>, n: number) =>
  `samples ${[n, ...viewing(studio)].join(' ')}`;

/** The last stage of generation. -> [n, width] */
export const sample = (model: Model, n: number, rng: Rng): tf.Tensor =>
  stagesOf(model, n, rng, false).at(-1)!;

function stagesOf(model: Model, n: number, rng: Rng, all: boolean): tf.Tensor[] {
  const stages = [...model.sample(n, rng, all)];
  if (stages.length === 0) throw new Error('sample: the model yielded no stage');
  return stages;
}

/** Samples, and each view by name, in model units. `rng` starts at the same place for every picture: points move and do not flicker. */
export function compute(studio: Studio, look: Look, rng: Rng, given: Given): Record<string, tf.Tensor> {
  const { family, model, shape, window, scale } = studio;
  const stages =
    look.samples > 0 ? stagesOf(model, look.samples, rng, !!look.stages) : [tf.zeros([0, shape.width])];
  const samples = stages.at(-1)!;
  const results: Record<string, tf.Tensor> = look.samples > 0 ? { samples } : {};
  const places = new Map<Place, tf.Tensor2D>(); // views that look at one place look at one tensor
  if (look.stages) results['stages'] = tf.stack(stages);
  for (const name of look.views) {
    const view = viewOf(family, name);
    results[`view ${name}`] = view.of(model, at(view.at), numbersFor(view, name));
  }
  return results;

  function at(place: Place): tf.Tensor2D {
    const tensor = places.get(place) ?? placed(place);
    places.set(place, tensor);
    return tensor;
  }

  function placed(place: Place): tf.Tensor2D {
    switch (place) {
      case 'samples':
        return samples as tf.Tensor2D;
      case 'lattice':
        return tf.tensor2d(latticePoints(latentWindow, look.lattice), [look.lattice ** 2, 2]);
      case 'grid':
        return centers(look.grid);
      case 'arrows':
        return centers(look.arrows ?? fewArrows);
      case 'data': {
        const n = look.data ?? 0;
        return input<tf.Rank.R2>([n, shape.width], (out) => out.set(given.data(n)));
      }
      case 'nothing':
        return tf.zeros([0, 2]);
    }
  }

  function centers(size: number): tf.Tensor2D {
    const points = gridPoints(window, size);
    return tf.tensor2d(scale ? scale.toModel(points) : points, [size ** 2, 2]);
  }

  function numbersFor(view: View, name: string): tf.Tensor1D {
    const count = givenTo(view, shape);
    if (count === 0) return tf.zeros([0]);
    return input<tf.Rank.R1>([count], (out) => {
      const numbers = given.numbers(name);
      if (!numbers) return; // zeros, until the page has something to give
      if (numbers.length !== count)
        throw new Error(`look: '${name}' takes ${count} numbers, ${numbers.length} were given.`);
      out.set(numbers);
    });
  }
}

/** The same numbers in data units, in arrays of their own. */
export function inDataUnits({ family, scale }: Studio, look: Look, numbers: Numbers) {
  const identity = (values: Float32Array) => values;
  const { toData, vectorToData } = scale ?? { toData: identity, vectorToData: identity };
  const convert = {
    field: identity,
    vectors: vectorToData,
    points: toData,
    images: identity,
    numbers: identity,
  };
  return {
    samples: toData(numbers['samples']?.slice() ?? new Float32Array()),
    ...(look.stages && { stages: toData(numbers['stages']!.slice()) }),
    views: Object.fromEntries(
      look.views.map((name) => [name, convert[viewOf(family, name).gives](numbers[`view ${name}`]!.slice())]),
    ),
  };
}

/** How many numbers a view takes. */
export const givenTo = ({ given = 0 }: View, shape: Shape): number =>
  typeof given === 'number' ? given : given(shape);

function viewOf(family: Family, name: string) {
  const view = family.views[name];
  if (view) return view;
  throw new Error(
    `look: '${family.about.id}' has no view '${name}'. It has ${Object.keys(family.views).join(', ') || 'none'}.`,
  );
}
