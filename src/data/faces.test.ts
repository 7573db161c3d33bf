import { describe, expect, it } from 'vitest';
import { Stream } from '../math/stream';
import { attributes, drawFace, faceOf, faces } from './faces';

const bit = (attribute: (typeof attributes)[number]) => 1 << attributes.indexOf(attribute);
/** Mean ink of a face within a rectangle, pixels. */
const ink = (image: Float32Array, [left, right]: readonly number[], [top, bottom]: readonly number[]) => {
  let [sum, n] = [0, 0];
  for (let row = top!; row <= bottom!; row++)
    for (let column = left!; column <= right!; column++, n++) sum += image[row * 28 + column]!;
  return sum / n;
};

describe('faces', () => {
  it('are equal for equal streams, inked from 0 to 1, and leave the corners as paper', () => {
    const [a, b] = [faces.draw(40, new Stream(1)), faces.draw(40, new Stream(1))];
    expect(a.images).toEqual(b.images);
    expect(a.labels).toEqual(b.labels);
    expect(a.images.every((value) => value >= 0 && value <= 1)).toBe(true);
    for (let i = 0; i < 40; i++)
      for (const corner of [0, 27, 756, 783]) expect(a.images[784 * i + corner]).toBe(0);
  });

  it('come in every combination of attributes, each named', () => {
    const { labels } = faces.draw(200, new Stream(2));
    expect(new Set(labels).size).toBe(faces.classes.length);
    expect(faces.classes[bit('smile') | bit('long hair')]).toBe('smile, long hair');
    expect(faces.classes[0]).toBe('none of these');
  });

  it('long hair inks the sides, glasses ink the rims', () => {
    const bare = faceOf(0, new Stream(3));
    const sides = (image: Float32Array) => ink(image, [4, 6], [14, 17]);
    expect(sides(drawFace({ ...bare, sides: 6 }))).toBeGreaterThan(sides(drawFace(bare)) + 0.2);
    const eyes = (image: Float32Array) => ink(image, [7, 20], [10, 17]);
    expect(eyes(drawFace({ ...bare, glasses: 1 }))).toBeGreaterThan(eyes(drawFace(bare)) + 0.1);
  });

  it('a smile lifts the corners of the mouth above its middle, a frown lowers them', () => {
    const face = { ...faceOf(0, new Stream(4)), x: 13.5, y: 14.5, mouth: 3.5, height: 10.5 };
    /** Row of the most ink in a column below the nose. */
    const height = (image: Float32Array, column: number) => {
      const rows = Array.from({ length: 5 }, (_, i) => 17 + i);
      return rows.reduce((best, row) =>
        image[row * 28 + column]! > image[best * 28 + column]! ? row : best,
      );
    };
    const [smiling, frowning] = [2, -1.4].map((smile) => drawFace({ ...face, smile }));
    expect(height(smiling!, 11)).toBeLessThan(height(smiling!, 13));
    expect(height(frowning!, 11)).toBeGreaterThan(height(frowning!, 13));
  });
});
