/** A job at its first step, as TensorFlow.js sees it: the beginning that every engine is given. */
import { dataSet } from '../../../src/data/registry';
import { sourceOf } from '../../../src/engine/source';
import { openStreams, putBack } from '../../../src/engine/streams';
import { updateOf } from '../../../src/engine/update';
import { recorder, type Fill } from '../../../src/math/input';
import { Rng } from '../../../src/math/rng';
import * as tf from '../../../src/math/tf';
import type { Config, Metrics, Model } from '../../../src/models/model';
import type { BenchJob } from './job';

const seed = 1;

/** What is new in every step: batches, draws, knobs. */
export interface Input {
  readonly shape: readonly number[];
  readonly fill: Fill;
}

export interface Start {
  readonly model: Model;
  readonly config: Config;
  /** Weights and memory by name, row by row. */
  values(): Readonly<Record<string, Float32Array>>;
  /** One step in TensorFlow.js. */
  step(): Metrics;
  /** Everything that enters one step, in the order in which the step asks. Filled in that order, they are the step's own numbers. */
  inputs(): readonly Input[];
}

/** `values` and `inputs` need a backend that reads back at once. */
export function startOf({ family, config, data }: BenchJob): Start {
  const source = sourceOf(dataSet(data), family.labels);
  const streams = openStreams(seed);
  tf.engine().startScope(); // leaves the variables alone
  const model = family.create(config, Rng.stream(seed, 'weights'), source.shape);
  tf.engine().endScope();
  const rows = family.rows?.(config) ?? (config['batch'] as number);
  const step = updateOf({ model, source, streams, rows: { step: rows, part: rows } }, 'step');
  const variables = Object.entries({ ...model.weights, ...model.memory });
  const values = () =>
    Object.fromEntries(
      variables.map(([name, variable]) => [name, variable.dataSync().slice() as Float32Array]),
    );
  return {
    model,
    config,
    values,
    step,
    inputs() {
      const met: Input[] = [];
      const before = values();
      recorder.current = {
        input: ({ shape }, fill) => met.push({ shape, fill }),
        seen: (tensor) => tensor.dataSync() as Float32Array,
      };
      try {
        putBack(streams, () => tf.tidy(() => void step()));
      } finally {
        recorder.current = undefined;
      }
      tf.tidy(() =>
        variables.forEach(([name, variable]) => variable.assign(tf.tensor(before[name]!, variable.shape))),
      );
      return met;
    },
  };
}
