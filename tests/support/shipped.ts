/** Models as a lab opens them: trained beforehand, from the files that the site ships. */
import { readFileSync } from 'node:fs';
import { checkpointOf } from '../../src/engine/checkpoint';
import { readSavedModel } from '../../src/engine/saved';
import { Rng } from '../../src/math/rng';
import * as tf from '../../src/math/tf';
import type { Family, Model, Shape } from '../../src/models/model';

/** The model in public/<file>.json. @throws with the reader's own sentence where it does not fit */
export function shipped<M extends Model>(family: Family<M>, file: string, shape: Shape): M {
  const { id, knobs } = family.about;
  const saved = readSavedModel(readFileSync(`public/${file}.json`, 'utf8'), { family: id, knobs });
  if (typeof saved === 'string') throw new Error(`${file}: ${saved}`);
  const { family: name, config, data, seed } = saved;
  const model = family.create(config, new Rng(seed), shape);
  const job = { family: name, config, data: { set: data }, seed, backend: 'cpu' } as const;
  for (const [key, values] of Object.entries(checkpointOf(saved, job, model).tensors)) {
    const variable = { ...model.weights, ...model.memory }[key]!;
    tf.tidy(() => variable.assign(tf.tensor(values, variable.shape)));
  }
  return model;
}
