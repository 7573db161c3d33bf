/** What lesson 6 says of Lab 6B beyond its claims, and what lesson 7 claims of labs 7B and 7C: of the very models that the labs open, over 20 draws of digits, and of models trained anew. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataSet } from '../../src/data/registry';
import type { GlyphSet } from '../../src/data/data';
import { oddities } from '../../src/data/glyphs/odd';
import lab6b from '../../src/labs/6b';
import { errors, mean, noised } from '../../src/labs/7c/deck';
import walkStill from '../../src/labs/7b/still.json';
import { gray } from '../../src/labs/7b/walk';
import rebuiltStill from '../../src/labs/7c/still.json';
import { fromShades } from '../../src/labs/trained/shades';
import { input } from '../../src/math/input';
import { Rng } from '../../src/math/rng';
import * as tf from '../../src/math/tf';
import { legible } from '../../src/metrics/legible';
import { readGlyphs } from '../../src/metrics/reader';
import type { Config } from '../../src/models/model';
import onPoints from '../../src/models/vae/index';
import vaes from '../../src/models/vae-glyphs/index';
import type { Vae } from '../../src/models/vae/model';
import { onCpu } from '../support/cpu';
import { overSeeds } from '../support/over-seeds';
import { Runner } from '../support/runner';
import { shipped } from '../support/shipped';
import { firstRebuilt, firstWalk } from '../support/stills';

const seeds = Array.from({ length: 20 }, (_, i) => i + 1);
const width = 196;
const set = dataSet({ set: 'digits-14' }) as GlyphSet;
const odd = oddities(14);
const rebuild = (model: Vae, x: tf.Tensor2D) => model.decode(model.encode(x).mu);
/** x: [n, 196] */
const tensor = (x: Float32Array) => tf.tensor2d(x, [x.length / width, width]);
const oddError = (out: Float32Array, x: Float32Array, name: string) =>
  errors(out, x).at(-odd.length + odd.findIndex((each) => each.name === name))!;

/** Digits, then the odd drawings. */
function withOdd(digits: Float32Array): Float32Array {
  const x = new Float32Array(digits.length + odd.length * width);
  x.set(digits);
  odd.forEach(({ image }, i) => x.set(image, digits.length + i * width));
  return x;
}

onCpu();

describe('with the models that the labs open, in each of 20 draws of digits', () => {
  let [walk, clean]: readonly Vae[] = [];
  beforeAll(() => {
    tf.engine().startScope();
    const shape = { width, classes: 10 };
    walk = shipped(vaes, 'trained/vae-glyphs-walk', shape);
    clean = shipped(vaes, 'trained/vae-glyphs-clean', shape);
  });
  afterAll(() => tf.engine().endScope());
  const look = (model: Vae, x: Float32Array) =>
    tf.tidy(() => rebuild(model, tensor(x)).dataSync() as Float32Array);

  it('three in five pictures halfway between the codes of two different digits read as a digit, and at most one in twenty halfway fades; and less of their ink is gray', () => {
    for (const seed of seeds) {
      const { images, labels } = set.draw(500, new Rng(seed));
      const pairs = Array.from({ length: 250 }, (_, i) => i).filter(
        (i) => labels[2 * i] !== labels[2 * i + 1],
      );
      const side = (k: 0 | 1) => {
        const x = new Float32Array(pairs.length * width);
        pairs.forEach((i, j) =>
          x.set(images.subarray((2 * i + k) * width, (2 * i + k + 1) * width), j * width),
        );
        return tensor(x);
      };
      const [walked, faded] = tf.tidy(() => {
        const [a, b] = [side(0), side(1)];
        const half = walk!.encode(a).mu.add<tf.Tensor2D>(walk!.encode(b).mu).div<tf.Tensor2D>(2);
        return [walk!.decode(half), a.add<tf.Tensor2D>(b).div<tf.Tensor2D>(2)].map(
          (x) => x.dataSync() as Float32Array,
        );
      }) as [Float32Array, Float32Array];
      const read = (x: Float32Array) => legible(readGlyphs(x, 14)).readable;
      const grays = (x: Float32Array) =>
        mean(pairs.map((_, i) => gray(x.subarray(i * width, (i + 1) * width))));
      expect(read(walked), `seed ${seed}`).toBeGreaterThan(0.6);
      expect(read(faded), `seed ${seed}`).toBeLessThan(0.05);
      expect(grays(walked), `seed ${seed}`).toBeLessThan(0.75 * grays(faded));
    }
  });

  it('the denoising autoencoder leaves less than half of the error that the VAE leaves', () => {
    for (const seed of seeds) {
      const digits = set.draw(100, new Rng(seed)).images;
      const noisy = noised(digits, 0.4, seed);
      const left = [walk!, clean!].map((model) => mean(errors(look(model, noisy), digits)));
      expect(left[1]!, `seed ${seed}`).toBeLessThan(left[0]! / 2);
    }
  });

  it('nine in ten digits are rebuilt worse than a slash and better than a cross', () => {
    for (const seed of seeds) {
      const x = withOdd(set.draw(100, new Rng(seed)).images);
      const out = look(walk!, x);
      const sorted = errors(out, x)
        .slice(0, 100)
        .sort((a, b) => a - b);
      expect(oddError(out, x, 'a slash'), `seed ${seed}`).toBeLessThan(sorted[10]!);
      expect(oddError(out, x, 'a cross'), `seed ${seed}`).toBeGreaterThan(sorted[89]!);
    }
  });
});

describe('before Start', () => {
  const within = (text: string, images: Float32Array) => {
    const shown = fromShades(text);
    expect(shown).toHaveLength(images.length);
    expect(Math.max(...shown.map((value, i) => Math.abs(value - images[i]!)))).toBeLessThan(0.02);
  };

  it('labs 7B and 7C show what their models make of the first pictures (else: scripts/stills.ts)', () => {
    tf.engine().startScope();
    within(walkStill.walked, firstWalk());
    const { vae, denoiser, odd: mixedRow } = firstRebuilt();
    within(rebuiltStill.vae, vae);
    within(rebuiltStill.denoiser, denoiser);
    within(rebuiltStill.odd, mixedRow);
    tf.engine().endScope();
  });
});

describe('trained anew, in at least 18 of 20 seeds', () => {
  const digits = set.draw(40, new Rng(1)).images;
  const noisy = noised(digits, 0.4, 1);

  /** What becomes of the noisy digits. */
  function trainer(config: Config): (seed: number) => Float32Array {
    const runner = new Runner(vaes, { latent: 8, batch: 32, layers: 2, ...config }, 'digits-14');
    const program = runner.machine.compile(() => ({
      out: rebuild(
        runner.model,
        input<tf.Rank.R2>([noisy.length / width, width], (out) => out.set(noisy)),
      ),
    }));
    return (seed) => {
      runner.start(seed).train(300);
      program.run();
      return program.outputs['out']!;
    };
  }

  it('a denoising autoencoder comes closer to the clean digits than a VAE of the same size', () => {
    const both = [trainer({}), trainer({ kl: false, corruption: 0.4 })];
    const { held, failed } = overSeeds((seed) => {
      const [vae, denoiser] = both.map((train) => mean(errors(train(seed), digits)));
      return denoiser! < vae!;
    });
    expect(held, `not for seeds ${failed.join(', ')}`).toBeGreaterThanOrEqual(18);
  }, 120_000);

  it('a ring through one number is cut: somewhere two places 20 degrees apart get codes more than half of all codes apart', () => {
    const { config } = lab6b.presets['one']!;
    const runner = new Runner(onPoints, config, 'ring');
    // The middle of the ring, degree by degree, in model units.
    const points = Float32Array.from({ length: 720 }, (_, i) => {
      const angle = ((i >> 1) * Math.PI) / 180;
      return i % 2 === 0 ? 1.2 * Math.cos(angle) : Math.sin(angle) - 0.2;
    });
    const program = runner.machine.compile(() => ({
      mu: runner.model.encode(tf.tensor2d(points, [360, 2])).mu,
    }));
    const { held, failed } = overSeeds((seed) => {
      runner.start(seed).train(500);
      program.run();
      const mu = program.outputs['mu']!;
      const apart = mu.map((code, i) => Math.abs(code - mu[(i + 20) % 360]!));
      return Math.max(...apart) > 0.5 * (Math.max(...mu) - Math.min(...mu));
    });
    expect(held, `not for seeds ${failed.join(', ')}`).toBeGreaterThanOrEqual(18);
  }, 120_000);
});
