/** What diffusion and flow matching on points reach at their defaults within 3,000 steps. Trained by replay. */
import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PointSet } from '../../src/data/data';
import { dataSet } from '../../src/data/registry';
import { scaleOf } from '../../src/data/scale';
import { sample } from '../../src/engine/picture';
import { crookedness } from '../../src/labs/paths/stages';
import { Rng } from '../../src/math/rng';
import * as tf from '../../src/math/tf';
import { countModes } from '../../src/metrics/modes';
import { slicedWasserstein } from '../../src/metrics/sliced-wasserstein';
import type { Config } from '../../src/models/model';
import { loadFamily } from '../../src/models/registry';
import { Runner } from '../support/runner';

beforeAll(async () => {
  if (!tf.findBackend('cpu')) tf.registerBackend('cpu', () => new MathBackendCPU());
  await tf.setBackend('cpu');
});

const steps = 3000;
/** Samples behind each measure. */
const n = 10_000;
/** Points behind one distance; it is the mean of five. */
const part = 2000;

/** A trained run, measured with samplers of any kind: the network stays the same. */
async function trained(family: string, id: string) {
  const runner = new Runner(await loadFamily(family), {}, id);
  runner.start(1).train(steps);
  const set = dataSet({ set: id }) as PointSet;
  const { centers, radius } = set.modes!;
  const real = set.draw(part, new Rng(99));
  const apart = (points: Float32Array) => {
    const parts = Array.from({ length: n / part }, (_, i) =>
      points.subarray(2 * part * i, 2 * part * (i + 1)),
    );
    return parts.reduce((sum, one) => sum + slicedWasserstein(one, real), 0) / parts.length;
  };
  const floor = apart(set.draw(n, new Rng(98)));
  return (view: Config) => {
    Object.assign(runner.config, view);
    const rng = new Rng(5);
    const program = runner.machine.compile(() => ({ samples: sample(runner.model, n, rng) }));
    program.run();
    const samples = scaleOf(set.window).toData(program.outputs['samples']!.slice());
    return { onMode: countModes(samples, centers, radius).onMode, apart: apart(samples) / floor };
  };
}

describe('the default diffusion model', () => {
  it.each(['three-disjoint', 'eight-gaussians'])(
    'puts at least 97 in 100 samples on a mode of %s, in proportions within 1.6 of what real points would score',
    async (id) => {
      const measured = await trained('ddpm', id);
      const { onMode, apart } = measured({});
      expect(onMode).toBeGreaterThanOrEqual(0.97);
      expect(apart).toBeLessThanOrEqual(1.6);
      const { onMode: few } = measured({ sampler: 'heun', samplingSteps: 4 });
      expect(few).toBeGreaterThanOrEqual(id === 'three-disjoint' ? 0.9 : 0.8);
    },
    120_000,
  );
});

describe('the default flow', () => {
  it.each([
    ['three-disjoint', 0.97],
    ['eight-gaussians', 0.92],
  ])(
    'puts nearly all of its samples on a mode of %s when it is followed in 100 pieces',
    async (id, least) => {
      const { onMode, apart } = (await trained('flow-matching', id))({ samplingSteps: 100 });
      expect(onMode).toBeGreaterThanOrEqual(least);
      expect(apart).toBeLessThanOrEqual(1.5);
    },
    120_000,
  );
});

it('the paths of a flow bend, and after a reflow they hardly do', async () => {
  const quick = { hidden: 40, layers: 2, batch: 64, decaySteps: 600, reflowAfter: 600, samplingSteps: 20 };
  const runner = new Runner(await loadFamily('flow-matching'), quick, 'three-disjoint');
  runner.start(1);
  const bent = () => {
    const rng = new Rng(5);
    const program = runner.machine.compile(() => ({
      stages: tf.stack([...runner.model.sample(60, rng)]), // [21, 60, 2]
    }));
    program.run();
    const stages = program.outputs['stages']!;
    return crookedness(
      Array.from({ length: 60 }, (_, i) =>
        Float32Array.from({ length: 42 }, (_, k) => stages[(k >> 1) * 120 + 2 * i + (k & 1)]!),
      ),
    );
  };
  const before = (runner.train(600), bent());
  const after = (runner.train(1200), bent());
  expect(before).toBeGreaterThan(1.05);
  expect(after - 1).toBeLessThan((before - 1) / 4);
}, 120_000);
