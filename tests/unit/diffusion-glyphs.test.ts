/** What lesson 10 says of the trained model that comes with labs 10E and 10F: 3,000 steps, random seed 7. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { handwritten } from '../../src/data/glyphs/handwritten';
import { fromBase64 } from '../../src/engine/base64';
import type { SavedModel } from '../../src/engine/protocol';
import { covered, gray, variety } from '../../src/labs/10e/mask';
import { Rng } from '../../src/math/rng';
import { Stream } from '../../src/math/stream';
import * as tf from '../../src/math/tf';
import { readGlyphs } from '../../src/metrics/reader';
import type { Config } from '../../src/models/model';
import { GlyphDdpm } from '../../src/models/ddpm-glyphs/model';
import { useCpu } from '../support/cpu';

const size = 14;
const width = size * size;
const saved = JSON.parse(readFileSync('public/checkpoints/ddpm-glyphs-digits-14.json', 'utf8')) as SavedModel;
const config = { ...saved.config } as Record<string, Config[string]>;
let model: GlyphDdpm;

beforeAll(async () => {
  await useCpu();
  model = new GlyphDdpm(config, new Rng(1), { width, classes: 10 });
  for (const [name, variable] of Object.entries(model.weights)) {
    const { shape, values, scale } = saved.tensors[name]!;
    tf.tidy(() => variable.assign(tf.tensor(fromBase64(values, scale), [...shape])));
  }
});

/** The class asked for goes round: sample i is asked for digit i % 10. -> [n, width] */
function drawn(n: number, guidance: number): Float32Array {
  Object.assign(config, { asked: 'each', guidance, sampler: 'ddim', samplingSteps: 10 });
  return tf.tidy(() => [...model.sample(n, new Rng(2))].at(-1)!.dataSync() as Float32Array);
}

/** Mean gap of two samples of one class, in ink. */
function within(images: Float32Array): number {
  const rows = images.length / width;
  let sum = 0;
  for (let i = 0; i < rows - 10; i++)
    for (let p = 0; p < width; p++) sum += Math.abs(images[i * width + p]! - images[(i + 10) * width + p]!);
  return sum / ((rows - 10) * width);
}

it('is the model that the page says: 3,000 steps, random seed 7', () => {
  expect([saved.step, saved.seed]).toEqual([3000, 7]);
});

it('a network that reads digits agrees with the class asked for in at least 90 % of 200 guided samples', () => {
  const { digits } = readGlyphs(drawn(200, 1), size);
  const agreed = digits.filter((digit, i) => digit === i % 10).length;
  expect(agreed / 200).toBeGreaterThanOrEqual(0.9);
});

it('strong guidance makes the samples of one class more alike', () => {
  expect(within(drawn(60, 10))).toBeLessThan(0.8 * within(drawn(60, 0)));
});

describe('half of a digit, filled in', () => {
  const digits = handwritten(size).draw(4, new Stream(Stream.seedOf(3, 'fill')));
  const known = covered('right', size);
  const ink = [0, 1, 2, 3].map((i) => digits.images.slice(i * width, (i + 1) * width));
  /** Four ways. `asked`: 0 for no class, or the guidance with which its own is asked for. -> [4, width] each */
  const filled = (asked: number) =>
    ink.map((pixels, i) =>
      tf.tidy(() => {
        const own = tf.oneHot([digits.labels[i]!], 10).cast('float32').mul<tf.Tensor2D>(Math.sign(asked));
        const gap = { ink: tf.tensor2d(pixels, [1, width]), known: tf.tensor1d(known), classes: own };
        const filled = model.complete(gap, { turn: tf.scalar(0), w: tf.scalar(asked) }, 4);
        return filled.dataSync() as Float32Array;
      }),
    );
  let free: readonly Float32Array[] | undefined;
  const without = () => (free ??= filled(0));

  it('differs from draw to draw, and no known pixel changes', () => {
    without().forEach((images, i) =>
      images.forEach((value, at) => {
        if (known[at % width]) expect(value).toBeCloseTo(ink[i]![at % width]!, 4);
      }),
    );
    const apart = without().map((images) => variety(images, known));
    expect(Math.max(...apart), apart.join(', ')).toBeGreaterThan(0.05);
  });

  it('is grayer than the half that is covered, less so where its class is asked for', () => {
    const mean = (sets: readonly Float32Array[]) =>
      sets.reduce((sum, images) => sum + gray(images, known), 0) / sets.length;
    const [real, asked, none] = [mean(ink), mean(filled(1)), mean(without())];
    expect(asked).toBeGreaterThan(real);
    expect(none, `real ${real}, with its class ${asked}`).toBeGreaterThan(1.2 * asked);
  });
});
