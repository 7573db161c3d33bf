/** What the trained models of labs 7B and 7C make of the pictures that these labs show first. */
import { path, codeOf, stops } from '../../src/labs/7b/walk';
import { pictures, worlds } from '../../src/labs/7b/world';
import { digits, mixed, noised } from '../../src/labs/7c/deck';
import * as tf from '../../src/math/tf';
import vaes from '../../src/models/vae-glyphs/index';
import { largest } from '../../src/models/vae/about';
import { shipped } from './shipped';

const shape = { width: 196, classes: 10 };
const numbers = (of: () => tf.Tensor) => tf.tidy(of).dataSync() as Float32Array;

/** From the first digit to the second through the codes. [stops, 196] */
export function firstWalk(): Float32Array {
  const vae = shipped(vaes, 'trained/vae-glyphs-walk', shape);
  const { latent } = worlds.digits;
  const both = pictures(worlds.digits).images.subarray(0, 2 * shape.width);
  const codes = numbers(() => vae.nets.encoder.apply(tf.tensor2d(both, [2, shape.width])));
  const [a, b] = [0, 1].map((i) => codeOf(codes, latent, i)) as [number[], number[]];
  return numbers(() =>
    vae.decode(tf.tensor2d(path(a, b), [stops, largest]).slice<tf.Tensor2D>([0, 0], [stops, latent])),
  );
}

/** The first noisy digits after either model, and the first mixed row after the VAE. [8, 196] each */
export function firstRebuilt(): { vae: Float32Array; denoiser: Float32Array; odd: Float32Array } {
  const [vae, denoiser] = ['walk', 'clean'].map((name) => shipped(vaes, `trained/vae-glyphs-${name}`, shape));
  const rebuild = (model: typeof vae, x: Float32Array) =>
    numbers(() => model!.decode(model!.encode(tf.tensor2d(x, [8, shape.width])).mu));
  const noisy = noised(digits(1), 0.4, 1);
  return { vae: rebuild(vae, noisy), denoiser: rebuild(denoiser, noisy), odd: rebuild(vae, mixed(1).images) };
}
