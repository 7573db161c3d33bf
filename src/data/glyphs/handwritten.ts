import type { Stream } from '../../math/stream';
import type { GlyphSet } from '../data';
import { digits as setOf } from './digit-sets';
import { digits } from './digits';
import { draw, pathOf } from './pen';

const ways = digits.map((each) => each.map((way) => ({ path: pathOf(way), points: way.points })));
const most = Math.max(...digits.flat().map(({ points }) => points.length));

/** Uniform on [low, high). */
const between = (rng: Stream, low: number, high: number) => low + (high - low) * rng.next();

/**
 * Digits by hand: a way to write is picked, each of its points wavers, then the whole is stretched, slanted, turned
 * and moved, and drawn with a pen of random weight. All ten come equally often.
 */
export const handwritten = (size: number): GlyphSet => ({
  ...setOf(size),
  draw(n, rng) {
    const images = new Float32Array(n * size * size);
    const labels = new Uint8Array(n);
    const points = new Float32Array(2 * most);
    for (let i = 0; i < n; i++) {
      const digit = (labels[i] = rng.integer(ways.length));
      const choices = ways[digit]!;
      const { path, points: model } = choices[rng.integer(choices.length)]!;
      const [height, width] = [between(rng, 0.6, 0.74) * size, between(rng, 0.58, 0.84) * size];
      const slant = between(rng, -0.06, 0.34);
      const turn = 0.07 * rng.gauss(); // radians
      const radius = between(rng, 0.042, 0.074) * size;
      const [x0, y0] = [(0.5 + 0.02 * rng.gauss()) * size, (0.5 + 0.02 * rng.gauss()) * size];
      model.forEach(([x, y], p) => {
        const v = (y + 0.02 * rng.gauss()) * height;
        const u = (x + 0.025 * rng.gauss()) * width - slant * v;
        points[2 * p] = x0 + u * Math.cos(turn) - v * Math.sin(turn);
        points[2 * p + 1] = y0 + u * Math.sin(turn) + v * Math.cos(turn);
      });
      draw(path, points, radius, images, i * size * size, size);
    }
    return { images, labels };
  },
});
