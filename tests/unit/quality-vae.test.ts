/** What the default VAE on digits reaches: trained here from nothing, and the model that Start from a trained model opens, made by scripts/checkpoints.ts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Rng } from '../../src/math/rng';
import { gridPoints } from '../../src/math/grid';
import * as tf from '../../src/math/tf';
import { legible } from '../../src/metrics/legible';
import { readGlyphs } from '../../src/metrics/reader';
import vaes from '../../src/models/vae-glyphs/index';
import type { Vae } from '../../src/models/vae/model';
import { useCpu } from '../support/cpu';
import { Runner } from '../support/runner';
import { shipped } from '../support/shipped';

describe('the default VAE on 14 x 14 digits', () => {
  let vae: Vae;
  beforeAll(async () => {
    await useCpu();
    tf.engine().startScope();
    vae = shipped(vaes, 'checkpoints/vae-glyphs-digits-14', { width: 196, classes: 10 });
  });
  afterAll(() => tf.engine().endScope());
  const inScope = (draw: () => tf.Tensor) =>
    legible(readGlyphs(tf.tidy(draw).dataSync() as Float32Array, 14));

  it('has at most 60,000 weights', () => {
    const numbers = Object.values(vae.weights).reduce((sum, { size }) => sum + size, 0);
    expect(numbers).toBeLessThanOrEqual(60_000);
  });

  it('gives prior samples of which at least 85 percent read as a digit, more sure than not, with at least nine kinds among them', () => {
    const { readable, classes } = inScope(() => [...vae.sample(2500, new Rng(1))].at(-1)!);
    expect(readable).toBeGreaterThanOrEqual(0.85);
    expect(classes).toBeGreaterThanOrEqual(9);
  });

  it('has a plane on which at least three in four places decode to a readable digit', () => {
    const lattice = tf.tensor2d(gridPoints([-1, 1, -1, 1], 9), [81, 2]);
    const { readable } = inScope(() => vaes.views['warp']!.of(vae, lattice, tf.tensor1d([])));
    expect(readable).toBeGreaterThanOrEqual(0.75);
  });
});

it('from nothing, at least 85 percent of its prior samples and three in four places of its plane read after 4,000 steps, half of what lab 7A gives it', () => {
  const runner = new Runner(vaes, {}, 'digits-14').start(1).train(4000);
  const { readable, classes } = runner.quality() as { readable: number; classes: number };
  expect(readable).toBeGreaterThanOrEqual(0.85);
  expect(classes).toBe(10);
  const lattice = tf.tensor2d(gridPoints([-1, 1, -1, 1], 9), [81, 2]);
  const plane = runner.machine.compile(() => ({
    plane: vaes.views['warp']!.of(runner.model, lattice, tf.tensor1d([])),
  }));
  plane.run();
  expect(legible(readGlyphs(plane.outputs['plane']!, 14)).readable).toBeGreaterThanOrEqual(0.75);
}, 120_000);
