import { expect, it } from 'vitest';
import { handwritten } from '../../data/glyphs/handwritten';
import { Rng } from '../../math/rng';
import { glyphJudgeAccuracy } from './glyph-observer';

const glyphs = (seed: number, n = 1200) => handwritten(14).draw(n, new Rng(seed)).images;

it('two draws of the same glyphs cannot be told apart: the judge is right half of the time', () => {
  const found = [1, 2, 3].map((seed) => glyphJudgeAccuracy(14, glyphs(seed), glyphs(seed + 10), 4));
  expect(Math.abs(found.reduce((a, b) => a + b) / 3 - 0.5)).toBeLessThan(0.08);
});

it('glyphs and noise are always told apart', () => {
  const rng = new Rng(4);
  const noise = Float32Array.from({ length: 1200 * 196 }, () => rng.next());
  expect(glyphJudgeAccuracy(14, glyphs(1), noise, 4)).toBe(1);
});

it('a little gray on every glyph gives them away', () => {
  const gray = glyphs(2).map((ink) => 0.06 + 0.88 * ink);
  expect(glyphJudgeAccuracy(14, glyphs(1), gray, 4)).toBeGreaterThan(0.95);
});
