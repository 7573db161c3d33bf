/** What the flows must reach, and what lesson 9 says of them beyond its labs' own claims. Trained by replay. */
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../content/lessons/09-flows/run';
import { dataSet } from '../../src/data/registry';
import { scaleOf } from '../../src/data/scale';
import { gridPoints } from '../../src/math/grid';
import { Rng } from '../../src/math/rng';
import * as tf from '../../src/math/tf';
import realnvp from '../../src/models/realnvp/index';
import type { PointSet } from '../../src/data/data';
import { onCpu } from '../support/cpu';
import { Runner } from '../support/runner';

onCpu();

const sum = (values: Float32Array) => values.reduce((a, b) => a + b, 0);

describe('RealNVP on two moons', () => {
  /** A flow with the default's networks after 20,000 steps of 512 points, the rate lowered for the last quarter. */
  const reference = 0.68;
  const set = dataSet({ set: 'two-moons' }) as PointSet;
  const x = scaleOf(set.window).toModel(set.draw(2000, new Rng(777)));
  const [side, half] = [160, 5];
  let runner: Runner;
  let looks: { exact: () => Float32Array; density: () => Float32Array };

  beforeAll(() => {
    runner = new Runner(realnvp, {}, 'two-moons');
    const none = tf.tensor1d([]);
    const look = (name: 'exact' | 'density', at: Float32Array) => {
      const program = runner.machine.compile(
        () => ({
          seen: realnvp.views[name]!.of(runner.model as never, tf.tensor2d(at, [at.length / 2, 2]), none),
        }),
        true,
      );
      return () => (program.run(), program.outputs['seen']!.slice());
    };
    looks = {
      exact: look('exact', x),
      density: look('density', gridPoints([-half, half, -half, half], side)),
    };
  }, 240_000);

  it.each([1, 2])(
    'seed %i: held-out points cost at most 0.1 nats more than under a long-trained reference at step 2,000',
    (seed) => {
      runner.start(seed).train(2000);
      const [distances, logDensity] = [0, 2000].map((from) => looks.exact().subarray(from, from + 2000));
      expect(-sum(logDensity!) / 2000).toBeLessThan(reference + 0.1);
      expect(Math.max(...distances!), 'farthest from where it started').toBeLessThan(1e-5);
      const mass = sum(looks.density()) * ((2 * half) / side) ** 2;
      expect(Math.abs(mass - 1), `the density integrates to ${mass}`).toBeLessThan(0.01);
    },
  );
});

it('Figure 9.1 shows a run that comes back to where it left, to five decimals', () => {
  expect(run.farthest).toBeLessThan(5e-6);
  expect(run.stages.map(({ layer }) => layer)).toEqual([0, 2, 4, run.couplings]);
});
