import { beforeAll, describe, expect, it } from 'vitest';
import { givenTo } from '../../src/engine/picture';
import { ownKeys } from '../../src/labs/state/link';
import { gridPoints } from '../../src/math/grid';
import { Rng } from '../../src/math/rng';
import * as tf from '../../src/math/tf';
import { defaults, type Config, type Family, type Model, type Place } from '../../src/models/model';
import { papers } from '../../src/models/papers';
import { familyIds, loadFamily } from '../../src/models/registry';
import { onCpu } from '../support/cpu';
import { sourceFor } from '../support/source-for';

onCpu();

/** These laws do not depend on size. Two of everything that is repeated, so that one may be taken for another. */
const small = {
  hidden: 8,
  context: 8,
  headWidth: 4,
  channels: 4,
  layers: 2,
  couplings: 2,
  blocks: 2,
  steps: 2,
  heads: 2,
  chainSteps: 3,
  samplingSteps: 4,
};
/** As small as the family's knobs allow, and batches of four. */
const smallest = ({ about }: Family): Config => ({
  ...('batch' in about.knobs && { batch: 4 }),
  ...Object.fromEntries(
    Object.entries(small).flatMap(([name, size]) => {
      const knob = about.knobs[name];
      return knob?.kind === 'number' ? [[name, Math.max(knob.min, size)]] : [];
    }),
  ),
});

function start(family: Family, over: Config = {}, seed = 1) {
  const config = { ...defaults(family.about), ...smallest(family), ...over };
  tf.engine().startScope();
  const source = sourceFor(family, config, family.about.bar.data);
  const model = family.create(config, Rng.stream(seed, 'weights'), source.shape);
  tf.engine().endScope();
  const [batches, noise] = [Rng.stream(seed, 'batches'), Rng.stream(seed, 'noise')];
  const rows = family.rows?.(config) ?? (config['batch'] as number);
  const step = () =>
    tf.tidy(() =>
      Object.fromEntries(
        Object.entries(model.trainStep(source.batch(rows, batches), noise)).map(([name, value]) => [
          name,
          value.dataSync()[0]!,
        ]),
      ),
    );
  return { model, step, source, rows };
}

const numbersOf = ({ weights, memory }: Model) =>
  Object.entries({ ...weights, ...memory }).map(([name, value]) => [name, [...value.dataSync()]] as const);

const stages = (model: Model, n: number, seed = 7): number[][] =>
  tf.tidy(() => [...model.sample(n, new Rng(seed))].map((stage) => [...stage.dataSync()]));

describe.each(familyIds)('the family %s', (id) => {
  let family: Family;
  beforeAll(async () => {
    family = await loadFamily(id);
  });

  it('names itself, its paper, and each knob by one permanent key that no link uses for something else', () => {
    expect(family.about.id).toBe(id);
    expect(Object.keys(papers)).toContain(family.about.paper);
    const keys = Object.values(family.about.knobs).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => ownKeys.includes(key))).toEqual([]);
  });

  it('reports the metrics that it declares, as finite rank-0 numbers', () => {
    const { step } = start(family);
    const metrics = step();
    expect(Object.keys(metrics).sort()).toEqual(Object.keys(family.about.metrics).sort());
    for (const value of Object.values(metrics)) expect(value).toSatisfy(Number.isFinite);
  });

  it('samples in stages of equal shape, the last of them as wide as the data', () => {
    const { model, source } = start(family);
    const all = stages(model, 5);
    expect(all.at(-1)).toHaveLength(5 * source.shape.width);
    for (const stage of all) expect(stage.every(Number.isFinite)).toBe(true);
  });

  it('gives equal runs for equal seeds, and other runs for others', () => {
    const [a, b, c] = [start(family), start(family), start(family, {}, 2)];
    for (let i = 0; i < 3; i++) expect(a.step()).toEqual(b.step());
    c.step();
    expect(numbersOf(a.model)).toEqual(numbersOf(b.model));
    expect(stages(a.model, 3)).toEqual(stages(b.model, 3));
    expect(stages(a.model, 8)).not.toEqual(stages(c.model, 8));
  });

  it('leaves no tensor behind after a step or a sample', () => {
    const { model, step } = start(family);
    step();
    const before = tf.memory().numTensors;
    for (let i = 0; i < 3; i++) step();
    stages(model, 3);
    expect(tf.memory().numTensors).toBe(before);
  });

  it('goes on from its weights and memory as if it had never stopped', () => {
    const [a, b] = [start(family), start(family)];
    a.step();
    b.step();
    const fresh = start(family, {}, 3).model;
    const from = { ...a.model.weights, ...a.model.memory };
    for (const [name, variable] of Object.entries({ ...fresh.weights, ...fresh.memory }))
      tf.tidy(() => variable.assign(from[name]!.clone()));
    expect(stages(fresh, 3)).toEqual(stages(a.model, 3));
    const x = a.source.batch(a.rows, new Rng(4));
    tf.tidy(() => void fresh.trainStep(x, new Rng(5)));
    tf.tidy(() => void a.model.trainStep(x, new Rng(5)));
    expect(numbersOf(fresh)).toEqual(numbersOf(a.model));
  });

  it('stays finite for two steps at either end of every knob, and at each choice', () => {
    for (const [name, knob] of Object.entries(family.about.knobs)) {
      const values =
        knob.kind === 'number'
          ? [knob.min, knob.max]
          : knob.kind === 'choice'
            ? knob.options.map(({ value }) => value)
            : [true, false];
      for (const value of values) {
        if (name.startsWith('learningRate') && value === (knob.kind === 'number' && knob.max)) continue; // is there to overflow
        const { model, step } = start(family, { [name]: value });
        for (let i = 0; i < 2; i++)
          expect(Object.values(step()).every(Number.isFinite), `${name} = ${String(value)}`).toBe(true);
        tf.dispose([...Object.values(model.weights), ...Object.values(model.memory)]);
      }
    }
  });

  it('draws every view in the shape that its kind promises, in finite numbers', () => {
    const { model, source } = start(family);
    const { width } = source.shape;
    const places: Record<Place, () => tf.Tensor2D> = {
      grid: () => tf.tensor2d(gridPoints([-1, 1, -1, 1], 4), [16, 2]),
      arrows: () => tf.tensor2d(gridPoints([-1, 1, -1, 1], 4), [16, 2]),
      lattice: () => tf.tensor2d(gridPoints([-1, 1, -1, 1], 4), [16, 2]),
      samples: () => [...model.sample(16, new Rng(1))].at(-1) as tf.Tensor2D,
      data: () => (source.batch(16, new Rng(1)) as tf.Tensor2D).slice([0, 0], [16, width]),
      nothing: () => tf.zeros([0, 2]),
    };
    for (const [name, view] of Object.entries(family.views)) {
      const { shape, values } = tf.tidy(() => {
        const given = tf.fill<tf.Rank.R1>([givenTo(view, source.shape)], 0.5);
        const seen = view.of(model, places[view.at](), given);
        return { shape: seen.shape, values: [...seen.dataSync()] };
      });
      if (view.gives === 'field') expect(shape, name).toEqual([16]);
      if (view.gives === 'vectors') expect(shape, name).toEqual([16, 2]);
      if (view.gives === 'points') expect([shape.length, shape[1]], name).toEqual([2, 2]);
      if (view.gives === 'images') expect([shape.length, shape[1]], name).toEqual([2, width]);
      expect(values.every(Number.isFinite), name).toBe(true);
    }
  });
});
