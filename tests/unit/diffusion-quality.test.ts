/** What diffusion and flow matching on points reach at their defaults within 3,000 steps. Trained by replay. */
import { describe, expect, it } from 'vitest';
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
import { onCpu } from '../support/cpu';
import { Runner } from '../support/runner';

onCpu();

const steps = 3000;
/** Samples behind each measure. */
const n = 10_000;
/** Samples that one replay draws. */
const together = 500;
/** Points behind one distance; it is the mean of all parts of the samples, each against fresh real points of its own. */
const part = 2000;

/** A trained run, measured with samplers of any kind: the network stays the same. */
async function trained(family: string, id: string) {
  const runner = new Runner(await loadFamily(family), {}, id);
  runner.start(1).train(steps);
  const set = dataSet({ set: id }) as PointSet;
  const { centers, radius } = set.modes!;
  const apart = (points: Float32Array) => {
    const rng = new Rng(99);
    let sum = 0;
    for (let at = 0; at < 2 * n; at += 2 * part)
      for (let draw = 0; draw < 3; draw++)
        sum += slicedWasserstein(points.subarray(at, at + 2 * part), set.draw(part, rng));
    return sum;
  };
  const floor = apart(set.draw(n, new Rng(98)));
  return (view: Config) => {
    Object.assign(runner.config, view);
    const rng = new Rng(5);
    const program = runner.machine.compile(() => ({ samples: sample(runner.model, together, rng) }));
    const drawn = new Float32Array(2 * n);
    for (let at = 0; at < 2 * n; at += 2 * together) {
      program.run();
      drawn.set(program.outputs['samples']!, at);
    }
    const samples = scaleOf(set.window).toData(drawn);
    return { onMode: countModes(samples, centers, radius).onMode, apart: apart(samples) / floor };
  };
}

describe.each(['three-disjoint', 'eight-gaussians'])('of %s', (id) => {
  it('the default diffusion model draws at least 97 in 100 samples on a mode, in proportions within 1.5 of what real points would score', async () => {
    const measured = await trained('ddpm', id);
    const { onMode, apart } = measured({});
    expect(onMode).toBeGreaterThanOrEqual(0.97);
    expect(apart).toBeLessThanOrEqual(1.5);
  }, 300_000);

  it('the default flow does so too, and at least 90 in 100 in four steps', async () => {
    const measured = await trained('flow-matching', id);
    const { onMode, apart } = measured({});
    expect(onMode).toBeGreaterThanOrEqual(0.97);
    expect(apart).toBeLessThanOrEqual(1.5);
    expect(measured({ samplingSteps: 4 }).onMode).toBeGreaterThanOrEqual(0.9);
  }, 300_000);
});

it('the paths of a flow bend; after a reflow, or with the nearest pairs, they hardly do', async () => {
  const quick = { hidden: 40, layers: 2, batch: 64, decaySteps: 600, reflowAfter: 600, samplingSteps: 20 };
  const family = await loadFamily('flow-matching');
  const open = (pairs: string) => new Runner(family, { ...quick, pairs }, 'three-disjoint').start(1);
  const bent = (runner: Runner) => {
    const rng = new Rng(5);
    const program = runner.machine.compile(() => ({
      stages: tf.stack([...runner.model.sample(60, rng)]), // [21, 60, 2]
    }));
    program.run();
    const stages = program.outputs['stages']!;
    return (
      crookedness(
        Array.from({ length: 60 }, (_, i) =>
          Float32Array.from({ length: 42 }, (_, k) => stages[(k >> 1) * 120 + 2 * i + (k & 1)]!),
        ),
      ) - 1
    );
  };
  const random = open('random');
  const before = bent(random.train(600));
  expect(before).toBeGreaterThan(0.05);
  expect(bent(random.train(1200))).toBeLessThan(before / 4);
  expect(bent(open('nearest').train(600))).toBeLessThan(before / 4);
}, 300_000);
