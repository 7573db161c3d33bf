import { describe, expect, it } from 'vitest';
import { Stream } from '../../math/stream';
import { dataSet } from '../registry';
import { digitSets } from './digit-sets';
import { handwritten } from './handwritten';
import { digits } from './digits';
import { ownImages } from './own-images';
import { draw, pathOf } from './pen';

const n = 4000;

describe.each(digitSets.map(({ id, size }) => [id, handwritten(size)] as const))(
  'the glyph set %s',
  (_, set) => {
    const { images, labels } = set.draw(n, new Stream(1));
    const width = set.size ** 2;

    it('draws the same pictures from the same seed, and others from another', () => {
      expect(set.draw(20, new Stream(3))).toEqual(set.draw(20, new Stream(3)));
      expect(set.draw(20, new Stream(3))).not.toEqual(set.draw(20, new Stream(4)));
    });

    it('goes from 0, paper, to 1, ink, and shows both in every picture', () => {
      const pictures = Array.from({ length: n }, (_, i) => images.subarray(i * width, (i + 1) * width));
      expect(pictures.filter((picture) => Math.min(...picture) !== 0)).toEqual([]);
      expect(
        pictures.filter((picture) => !(Math.max(...picture) > 0.6 && Math.max(...picture) <= 1)),
      ).toEqual([]);
    });

    it('brings all ten digits equally often, within five standard errors', () => {
      const counts = new Array<number>(10).fill(0);
      for (const label of labels) counts[label]!++;
      for (const count of counts) expect(Math.abs(count - n / 10)).toBeLessThan(5 * Math.sqrt(n * 0.09));
    });

    it('keeps its ink inside: less than one picture in twenty touches the edge with more than gray', () => {
      let touching = 0;
      for (let i = 0; i < n; i++) {
        const at = (row: number, column: number) => images[i * width + row * set.size + column]!;
        let most = 0;
        for (let k = 0; k < set.size; k++)
          most = Math.max(most, at(0, k), at(set.size - 1, k), at(k, 0), at(k, set.size - 1));
        touching += +(most > 0.5);
      }
      expect(touching / n).toBeLessThan(0.05);
    });

    it('writes no digit twice alike, and each class nearer to its own kind than to the others', () => {
      const [known, asked] = [3000, 250];
      let right = 0;
      for (let i = known; i < known + asked; i++) {
        let [best, nearest] = [-1, Infinity];
        for (let j = 0; j < known; j++) {
          let apart = 0;
          for (let p = 0; p < width && apart < nearest; p++)
            apart += (images[i * width + p]! - images[j * width + p]!) ** 2;
          if (apart < nearest) [best, nearest] = [j, apart];
        }
        expect(nearest).toBeGreaterThan(0);
        right += +(labels[best] === labels[i]);
      }
      expect(right / asked).toBeGreaterThan(0.93); // the nearest of 3,000 others, pixel by pixel
    });
  },
);

it('a way to write keeps to the points that it has, and to the square about the origin', () => {
  for (const { points, curves } of digits.flat()) {
    for (const index of curves.flat()) expect(points[index]).toBeDefined();
    for (const [x, y] of points) {
      expect(Math.abs(x)).toBeLessThanOrEqual(0.36);
      expect(Math.abs(y)).toBeLessThanOrEqual(0.5);
    }
  }
});

describe('the pen', () => {
  const line = pathOf({ points: [[0, 0], [1, 0]], curves: [[0, 1]] }); // prettier-ignore
  it('leaves a line as wide as itself: radius 1 along a row of centers inks three rows by half, one and half', () => {
    const out = new Float32Array(49);
    draw(line, Float32Array.of(-5, 3.5, 12, 3.5), 1, out, 0, 7);
    const column = Array.from({ length: 7 }, (_, row) => out[row * 7 + 3]!);
    expect(column).toEqual([0, 0, 0.5, 1, 0.5, 0, 0]);
  });
  it('draws a point as a dot, and nothing where all lies outside', () => {
    const out = new Float32Array(49);
    draw(line, Float32Array.of(3.5, 3.5, 3.5, 3.5), 0.5, out, 0, 7);
    expect(out[24]).toBe(1);
    expect(out.reduce((a, b) => a + b)).toBe(1);
    draw(line, Float32Array.of(-9, -9, -3, -9), 1, out.fill(0), 0, 7);
    expect(out.every((value) => value === 0)).toBe(true);
  });
  it('passes through every point of a curve', () => {
    for (const way of digits.flat()) {
      const out = new Float32Array(400);
      const at = Float32Array.from(way.points.flat(), (value) => 10 + 16 * value);
      draw(pathOf(way), at, 1, out, 0, 20);
      for (const index of new Set(way.curves.flat())) {
        const [x, y] = [at[2 * index]!, at[2 * index + 1]!];
        expect(out[Math.floor(y) * 20 + Math.floor(x)]).toBeGreaterThan(0.7);
      }
    }
  });
});

describe('the learner’s own images', () => {
  const images = Float32Array.from({ length: 3 * 4 }, (_, i) => Math.floor(i / 4) / 2);
  it('are drawn again as they are, with their labels', () => {
    const set = dataSet({ set: 'images', images, size: 2, labels: Uint8Array.of(0, 4, 9) });
    if (set.kind !== 'glyphs') throw new Error('expected glyphs');
    expect(set.classes).toHaveLength(10);
    const drawn = set.draw(200, new Stream(1));
    expect(new Set(drawn.labels)).toEqual(new Set([0, 4, 9]));
    drawn.labels.forEach((label, i) =>
      expect([...drawn.images.subarray(4 * i, 4 * i + 4)]).toEqual(
        Array(4).fill({ 0: 0, 4: 0.5, 9: 1 }[label]),
      ),
    );
  });
  it('are of one class where nothing is known of them', () => {
    const set = ownImages({ set: 'images', images, size: 2 });
    expect(set.classes).toEqual(['image']);
    expect([...set.draw(5, new Stream(1)).labels]).toEqual([0, 0, 0, 0, 0]);
  });
  it.each([
    ['none', new Float32Array(), undefined, 'load at least one image'],
    ['half of one', new Float32Array(6), undefined, 'no whole images of 2 × 2'],
    ['a label missing', images, Uint8Array.of(1, 2), 'images are 3, and their labels 2'],
  ])('are refused with the reason: %s', (_, numbers, labels, message) => {
    expect(() => ownImages({ set: 'images', images: numbers, size: 2, ...(labels && { labels }) })).toThrow(
      message,
    );
  });
});
