/** What lesson 10 says of the trained models that come with labs 10E and 10F. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { handwritten } from '../../src/data/glyphs/handwritten';
import type { SavedModel } from '../../src/engine/protocol';
import { covered, gray, variety } from '../../src/labs/10e/mask';
import { Rng } from '../../src/math/rng';
import { Stream } from '../../src/math/stream';
import * as tf from '../../src/math/tf';
import { readGlyphs } from '../../src/metrics/reader';
import family from '../../src/models/ddpm-glyphs/index';
import type { GlyphDdpm } from '../../src/models/ddpm-glyphs/model';
import { useCpu } from '../support/cpu';
import { shipped } from '../support/shipped';

const size = 14;
const width = size * size;
const files = { asked: 'checkpoints/ddpm-glyphs-digits-14', filled: 'trained/ddpm-glyphs-fill' };
/** The model of lab 10F, and that of lab 10E. */
let models: Record<keyof typeof files, GlyphDdpm>;

beforeAll(async () => {
  await useCpu();
  const open = (file: string) => shipped(family, file, { width, classes: 10 });
  models = { asked: open(files.asked), filled: open(files.filled) };
});

/** The class asked for goes round: sample i is asked for digit i % 10. -> [n, width] */
function drawn(n: number, guidance: number): Float32Array {
  const model = models.asked;
  Object.assign(model.config, { asked: 'each', guidance, sampler: 'ddim', samplingSteps: 10 });
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

it('they are the models that the page says: 3,000 and 15,000 steps, random seed 7, the class left out in 15 and 40 of 100', () => {
  const says = (file: string) => {
    const { step, seed, config } = JSON.parse(readFileSync(`public/${file}.json`, 'utf8')) as SavedModel;
    return [step, seed, config['classDropout']];
  };
  expect(says(files.asked)).toEqual([3000, 7, 0.15]);
  expect(says(files.filled)).toEqual([15_000, 7, 0.4]);
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
  /** Three ways. `asked`: 0 for no class, or the guidance with which its own is asked for. -> [3, width] each */
  const filled = (asked: number, cover = known, model = models.filled) =>
    ink.map((pixels, i) =>
      tf.tidy(() => {
        const own = tf.oneHot([digits.labels[i]!], 10).cast('float32').mul<tf.Tensor2D>(Math.sign(asked));
        const gap = { ink: tf.tensor2d(pixels, [1, width]), known: tf.tensor1d(cover), classes: own };
        const filled = model.complete(gap, { turn: tf.scalar(0), w: tf.scalar(asked) }, 3);
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

  const grayness = (sets: readonly Float32Array[], cover = known) =>
    sets.reduce((sum, images) => sum + gray(images, cover), 0) / sets.length;

  it('is about as gray as a digit of which nothing is known, and at most twice as gray as what was covered', () => {
    const nothing = covered('all', size);
    const [half, whole, real] = [grayness(without()), grayness(filled(0, nothing), nothing), grayness(ink)];
    expect(half / whole, `half ${half}, whole ${whole}`).toBeGreaterThan(0.75);
    expect(half / whole).toBeLessThan(1.33);
    expect(half, `real ${real}`).toBeLessThan(2 * real);
  });

  it('is less gray than what the model of lab 10F makes of the same halves', () => {
    const [better, other] = [grayness(without()), grayness(filled(0, known, models.asked))];
    expect(better, `that of lab 10F ${other}`).toBeLessThan(0.8 * other);
  });

  it('becomes the digit that is asked for', () => {
    filled(1).forEach((images, i) => {
      expect([...readGlyphs(images, size).digits]).toEqual(Array(3).fill(digits.labels[i]));
    });
  });
});
