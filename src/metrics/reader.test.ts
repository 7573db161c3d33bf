import { describe, expect, it } from 'vitest';
import { handwritten } from '../data/glyphs/handwritten';
import { Stream } from '../math/stream';
import { featureSize, readGlyphs } from './reader';

const n = 2000;
/** Share of pictures taken for a digit. */
const read = (images: Float32Array) =>
  readGlyphs(images, 14).confidence.filter((share) => share > 0.5).length / n;

describe('the reader', () => {
  it.each([14, 28])(
    'reads at least 97 %% of fresh digits at %i pixels rightly, and is sure of them',
    (size) => {
      const { images, labels } = handwritten(size).draw(n, new Stream(123));
      const { digits, confidence } = readGlyphs(images, size);
      const right = digits.filter((digit, i) => digit === labels[i] && confidence[i]! > 0.5).length;
      expect(right / n).toBeGreaterThanOrEqual(0.97);
    },
  );

  it('takes less than 2 % of noise for a digit, gray or black and white, and no blank sheet', () => {
    const rng = new Stream(5);
    expect(read(Float32Array.from({ length: n * 196 }, () => rng.next()))).toBeLessThan(0.02);
    expect(read(Float32Array.from({ length: n * 196 }, () => +(rng.next() < 0.2)))).toBeLessThan(0.02);
    expect(read(new Float32Array(n * 196))).toBe(0);
    expect(read(new Float32Array(n * 196).fill(1))).toBe(0);
  });

  it('takes less than 10 % of half digits and of two digits at once for a digit', () => {
    const { images } = handwritten(14).draw(n, new Stream(6));
    const other = handwritten(14).draw(n, new Stream(7)).images;
    expect(read(images.map((ink, p) => (p % 196 < 98 ? ink : 0)))).toBeLessThan(0.1);
    expect(read(images.map((ink, p) => (p % 196 < 98 ? 0 : ink)))).toBeLessThan(0.1);
    // One in ten pairs is of one class, and may be read.
    expect(read(images.map((ink, p) => (ink + other[p]!) / 2))).toBeLessThan(0.2);
  });

  it('sees a picture twice as large as its means of two by two', () => {
    const { images } = handwritten(14).draw(5, new Stream(8));
    const large = Float32Array.from({ length: 5 * 784 }, (_, p) => {
      const [i, row, column] = [Math.floor(p / 784), Math.floor((p % 784) / 28), p % 28];
      return images[i * 196 + Math.floor(row / 2) * 14 + Math.floor(column / 2)]!;
    });
    expect(readGlyphs(large, 28)).toEqual(readGlyphs(images, 14));
    expect(readGlyphs(images, 14).features).toHaveLength(5 * featureSize);
  });

  it('refuses a size that it was not made for', () => {
    expect(() => readGlyphs(new Float32Array(64), 8)).toThrow('14 or 28 pixels wide, these are 8');
  });
});
