/** The quality that the glyph GAN must reach at its defaults. Trained by replay: a step takes about five milliseconds. */
import { beforeAll, expect, it } from 'vitest';
import { about } from '../../src/models/gan-glyphs/about';
import gan from '../../src/models/gan-glyphs/index';
import { useCpu } from '../support/cpu';
import { Runner } from '../support/runner';

const { data, steps, metric, atLeast } = about.bar;
let runner: Runner;

beforeAll(async () => {
  await useCpu();
  runner = new Runner(gan, {}, data);
}, 120_000); // the step is traced twice on the slowest backend

it('the default glyph GAN reaches its bar, and makes at least eight of the ten digits, from the weakest of five seeds tried', () => {
  const quality = runner.start(1).train(steps).quality();
  expect(quality[metric]).toBeGreaterThanOrEqual(atLeast);
  expect(quality['classes']).toBeGreaterThanOrEqual(8);
}, 300_000);
