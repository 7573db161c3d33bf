/** Every family, also the next one, runs on the replay engine: training, its parts, samples and all its views. */
import { beforeAll, describe, expect, it } from 'vitest';
import { Eager } from '../../src/engine/eager';
import { compute } from '../../src/engine/picture';
import { Replayed } from '../../src/engine/replayed';
import { openStreams } from '../../src/engine/streams';
import { updateOf } from '../../src/engine/update';
import { Rng } from '../../src/math/rng';
import * as tf from '../../src/math/tf';
import { defaults, type Config, type Family } from '../../src/models/model';
import { familyIds, loadFamily } from '../../src/models/registry';
import { Machine } from '../../src/replay/machine';
import { onCpu } from '../support/cpu';
import { kernels } from '../support/library';
import { sourceFor } from '../support/source-for';

onCpu();

/** Whatever a family has of these. The laws do not depend on size; TensorFlow.js's time does. */
const small: Config = {
  batch: 4,
  hidden: 8,
  context: 8,
  headWidth: 4,
  channels: 4,
  layers: 1,
  blocks: 1,
  samplingSteps: 3,
};

/** A run at its beginning: called twice, the same run twice. */
function start(family: Family) {
  const { knobs, bar } = family.about;
  const config = {
    ...defaults(family.about),
    ...Object.fromEntries(Object.entries(small).filter(([name]) => name in knobs)),
  };
  const source = sourceFor(family, config, bar.data);
  tf.engine().startScope(); // leaves the variables alone
  const model = family.create(config, Rng.stream(1, 'weights'), source.shape);
  tf.engine().endScope();
  const streams = openStreams(1);
  const part = (config['batch'] as number | undefined) ?? 16;
  const rows = { step: family.rows?.(config) ?? part, part };
  const trained = { model, source, streams, rows };
  const variables = { ...model.weights, ...model.memory };
  return {
    ...source,
    family,
    config,
    model,
    source,
    streams,
    variables,
    update: (name: string) => updateOf(trained, name),
  };
}

describe.each(familyIds)('%s', (id) => {
  let family: Family;
  beforeAll(async () => {
    family = await loadFamily(id);
  });

  it('trains by replay, with the losses of TensorFlow.js over ten steps', () => {
    const [ours, theirs] = [start(family), start(family)];
    const replayed = new Replayed(kernels, ours.variables, ours.streams);
    const eager = new Eager(theirs.variables, true);
    expect(replayed.prepare('step', ours.update('step'))).toBeUndefined();
    for (let i = 0; i < 10; i++) {
      const row = replayed.update('step', ours.update('step'))!;
      for (const [name, value] of Object.entries(eager.update('step', theirs.update('step'))!))
        expect(
          Math.abs(row[name]! - value) / Math.max(1, Math.abs(value)),
          `${name}, step ${i}`,
        ).toBeLessThan(1e-5);
    }
    for (const part of Object.keys(family.about.parts ?? {}))
      expect(replayed.prepare(part, ours.update(part)), part).toBeUndefined();
    tf.dispose([ours, theirs].flatMap(({ variables }) => Object.values(variables)));
  });

  it('makes samples and every view by replay', () => {
    const run = start(family);
    const machine = new Machine(kernels, Object.values(run.variables));
    const look = { samples: 6, real: 0, grid: 4, lattice: 4, arrows: 3, data: 5, quality: false };
    const { values } = run.source.draw(5, new Rng(2));
    const given = { data: () => run.scale?.toModel(values) ?? values, numbers: () => undefined };
    for (const views of [[], ...Object.keys(family.views).map((view) => [view])])
      // It throws where a picture cannot be replayed, or comes out otherwise than TensorFlow.js's.
      machine.compile(() => compute(run, { ...look, views }, run.streams.pictures, given), true).run();
    tf.dispose(Object.values(run.variables));
  });
});
