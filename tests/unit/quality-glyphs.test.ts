/** The quality that the glyph GAN must reach at its defaults. Trained by replay: a step takes about five milliseconds. */
import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import { beforeAll, expect, it } from 'vitest';
import * as tf from '../../src/math/tf';
import { about } from '../../src/models/gan-glyphs/about';
import gan from '../../src/models/gan-glyphs/index';
import { Runner } from '../support/runner';

const { data, steps, metric, atLeast } = about.bar;
let runner: Runner;

beforeAll(async () => {
  if (!tf.findBackend('cpu')) tf.registerBackend('cpu', () => new MathBackendCPU());
  await tf.setBackend('cpu');
  runner = new Runner(gan, {}, data);
}, 120_000); // the step is traced twice on the slowest backend

it.each([1, 2])(
  `the default glyph GAN reaches its bar, and makes at least eight of the ten digits: seed %i`,
  (seed) => {
    const quality = runner.start(seed).train(steps).quality();
    expect(quality[metric]).toBeGreaterThanOrEqual(atLeast);
    expect(quality['classes']).toBeGreaterThanOrEqual(8);
  },
  300_000,
);
