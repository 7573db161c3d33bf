/** The quality that the models of sound and pixels must reach at their defaults, and what is heard of one. Trained by replay. */
import { expect, it } from 'vitest';
import { makeSound } from '../../src/data/sound/make';
import { rate, wave } from '../../src/labs/sound/heard';
import { Rng } from '../../src/math/rng';
import pixelcnn from '../../src/models/pixelcnn/index';
import wavenet from '../../src/models/wavenet/index';
import { onCpu } from '../support/cpu';
import { Runner } from '../support/runner';

onCpu();

it('the default WaveNet reaches its bar on melodies, far below the best n-gram', () => {
  const { data, steps, metric, atMost } = wavenet.about.bar as { atMost: number } & typeof wavenet.about.bar;
  const runner = new Runner(wavenet, {}, data);
  expect(runner.quality()[metric]).toBeGreaterThan(atMost);
  const quality = runner.start(1).train(steps).quality();
  expect(quality[metric]).toBeLessThanOrEqual(atMost);
  expect(quality['bestNgram']).toBeGreaterThan(atMost);
}, 60_000);

it('the default PixelCNN reaches its bar, from which it is far before it is trained', () => {
  const { data, steps, metric, atMost } = pixelcnn.about.bar as {
    atMost: number;
  } & typeof pixelcnn.about.bar;
  const runner = new Runner(pixelcnn, {}, data);
  expect(runner.quality()[metric]).toBeGreaterThan(atMost);
  expect(runner.start(1).train(steps).quality()[metric]).toBeLessThanOrEqual(atMost);
}, 60_000);

/** How loud each frequency is on average, hertz -> power, by Fourier coefficients of half-overlapping windows of 1,024. */
function spectrum(sound: Float32Array): ReadonlyMap<number, number> {
  const [size, power] = [1024, new Map<number, number>()];
  for (let from = 0; from + size <= sound.length; from += size / 2)
    for (let k = 8; k < size / 2; k += 2) {
      let [re, im] = [0, 0];
      for (let i = 0; i < size; i++) {
        const [angle, tapered] = [
          (2 * Math.PI * k * i) / size,
          0.5 - 0.5 * Math.cos((2 * Math.PI * i) / size),
        ];
        re += tapered * sound[from + i]! * Math.cos(angle);
        im += tapered * sound[from + i]! * Math.sin(angle);
      }
      const hertz = (k * rate) / size;
      power.set(hertz, (power.get(hertz) ?? 0) + re ** 2 + im ** 2);
    }
  return power;
}

it('a second and a half of what it makes after 300 steps on plucked strings: most of it at pitches that strings have, never silent, never clipped', () => {
  const runner = new Runner(wavenet, {}, 'plucked');
  const { symbols } = makeSound('plucked');
  const made = () => {
    const program = runner.machine.compile(
      () => ({ sound: wavenet.stretch!(runner.model, 6000, new Rng(1)) }),
      true,
    );
    program.run();
    return wave(program.outputs['sound']!, symbols);
  };
  /** The share of the power between the lowest string, a little out of tune, and the highest. */
  const pitched = (sound: Float32Array) => {
    const all = [...spectrum(sound)];
    const sum = (some: typeof all) => some.reduce((total, [, power]) => total + power, 0);
    return sum(all.filter(([hertz]) => hertz > 205 && hertz < 460)) / sum(all);
  };
  const before = pitched(made());
  runner.start(7).train(300);
  const sound = made();
  expect(before).toBeLessThan(0.3);
  expect(pitched(sound)).toBeGreaterThan(0.5);
  for (let from = 0; from + rate / 4 <= sound.length; from += rate / 4)
    expect(Math.max(...sound.subarray(from, from + rate / 4))).toBeGreaterThan(0.02);
  expect(Math.max(...sound.map(Math.abs))).toBeLessThan(0.97);
}, 60_000);
