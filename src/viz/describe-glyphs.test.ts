import { expect, it } from 'vitest';
import { describeGlyphs } from './describe-glyphs';

const glyph = (...ink: readonly number[]) => ink;

it('says how many glyphs there are, how much ink and how much gray, beside the data', () => {
  const images = Float32Array.from([...glyph(1, 0.5, 0, 0), ...glyph(0, 0, 0.5, 1)]);
  const real = Float32Array.from(glyph(1, 1, 0, 0));
  expect(describeGlyphs({ images, size: 2, real, step: 1200 })).toBe(
    'Step 1,200. 2 glyphs, 2 by 2. Ink covers 38 percent, in real ones 50 percent. 25 percent of the pixels are gray, neither paper nor ink, in real ones 0 percent.',
  );
});

it('says what can be read, where that was measured', () => {
  const images = Float32Array.from(glyph(1, 0, 0, 0));
  expect(describeGlyphs({ images, size: 2, readable: 0.584, classes: 9 })).toContain(
    '58 percent read as digits, 9 of the 10 among them.',
  );
});

it('says that glyphs are all alike when they are, and not when they differ', () => {
  const same = Float32Array.from({ length: 40 }, (_, p) => +(p % 4 < 2));
  const other = same.map((value, p) => (Math.floor(p / 4) % 2 ? 1 - value : value));
  expect(describeGlyphs({ images: same, size: 2 })).toContain('They all look alike.');
  expect(describeGlyphs({ images: other, size: 2 })).not.toContain('alike');
});

it('has words for no glyph and for numbers that overflowed', () => {
  expect(describeGlyphs({ images: new Float32Array(), size: 14 })).toBe('No glyph yet.');
  expect(describeGlyphs({ images: Float32Array.of(1, NaN, 0, 0), size: 2 })).toContain('overflowed');
});
