import type { Weights } from '../models/model';
import { fromBase64, toBase64 } from './base64';
import type { Checkpoint, Job, SavedModel } from './protocol';

/** A run as one file. `variables`: the model's weights and memory, for their shapes. */
export function fileOf(job: Job, checkpoint: Checkpoint, variables: Weights): SavedModel {
  return {
    format: 'from-noise-model',
    version: 1,
    family: job.family,
    config: checkpoint.config,
    data: job.data.set,
    seed: job.seed,
    step: checkpoint.step,
    tensors: Object.fromEntries(
      Object.entries(checkpoint.tensors).map(([name, values]) => [
        name,
        { shape: variables[name]!.shape, values: toBase64(values) },
      ]),
    ),
    streams: mapped(
      checkpoint.streams,
      ([counter, spare]) => [counter, Number.isNaN(spare) ? null : spare] as const,
    ),
  };
}

/**
 * Where a saved run stood. A file may hold the weights alone (a pretrained start): then the optimizer starts
 * afresh, at the file's step.
 * @throws if the file is of another family, or a tensor is missing or of another shape, naming which
 */
export function checkpointOf(
  saved: SavedModel,
  job: Job,
  model: { readonly weights: Weights; readonly memory: Weights },
): Omit<Checkpoint, 'config'> {
  if (saved.family !== job.family) {
    throw new Error(
      `load: the file holds a model of family '${saved.family}', this lab trains '${job.family}'`,
    );
  }
  const whole = Object.keys(model.memory).some((name) => name in saved.tensors);
  const wanted = whole ? { ...model.weights, ...model.memory } : model.weights;
  const tensors = Object.fromEntries(
    Object.entries(wanted).map(([name, { shape }]) => {
      const kept = saved.tensors[name];
      // A count of the updates, of a run that was saved before its model kept one.
      if (!kept && name === 'step') return [name, Float32Array.of(saved.step)];
      if (!kept) throw new Error(`load: '${name}' is not in the file`);
      if (`${kept.shape}` !== `${shape}`) {
        throw new Error(`load: '${name}' is [${kept.shape}] in the file, [${shape}] in the model`);
      }
      return [name, fromBase64(kept.values, kept.scale)];
    }),
  );
  return {
    step: saved.step,
    tensors,
    streams: mapped(saved.streams ?? {}, ([counter, spare]) => [counter, spare ?? NaN] as const),
  };
}

const mapped = <A, B>(record: Readonly<Record<string, A>>, f: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, f(value)]));
