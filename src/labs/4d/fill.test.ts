import { describe, expect, it } from 'vitest';
import pixelcnn from '../../models/pixelcnn/index';
import { givenTo } from '../../engine/picture';
import { choose, count, empty, expected, keepTop, packed, rows, unpacked } from './fill';

const image = Array.from({ length: count }, (_, i) => i % 2);

describe('what the view fill is given', () => {
  it('has as many numbers as the view takes, and comes back as it was', () => {
    const fill = empty(3);
    const numbers = packed(fill);
    expect(numbers).toHaveLength(givenTo(pixelcnn.views['fill']!, { width: count, classes: 10 }));
    expect(unpacked(numbers)).toEqual(fill);
    expect(fill.draws).toHaveLength(rows * count);
  });

  it('keeps a picture up to the chosen pixel, which becomes what was chosen', () => {
    const { known, fixed } = choose(empty(1), image, 5, 0.5);
    expect(known.slice(0, 7)).toEqual([0, 1, 0, 1, 0, 0.5, 0]);
    expect(fixed.slice(4, 8)).toEqual([1, 1, 0, 0]);
  });

  it('keeps exactly the top half', () => {
    const { known, fixed } = keepTop(empty(1), image);
    expect(fixed.reduce((sum, one) => sum + one)).toBe(count / 2);
    expect(known.slice(0, 98)).toEqual(image.slice(0, 98));
    expect(known.slice(98).every((gray) => gray === 0)).toBe(true);
  });

  it('expects a gray between paper and ink', () => {
    expect(expected([0.5, 0, 0.5])).toBe(0.5);
    expect(expected([0.25, 0.75])).toBe(0.75);
  });
});
