import { expect, it } from 'vitest';
import { chartScale, svgCurve, svgDots, svgPolyline, svgScale } from './svg';

const scale = svgScale([0, 10, 0, 10], { x: 0, y: 0, width: 100, height: 100 });

it('circles are moves of no length, for round caps to fill', () => {
  expect(svgDots(scale, Float32Array.of(1, 9, 2.5, 5), 'circle')).toBe('M10 10h0M25 50h0');
});

it('a triangle closes around its point', () => {
  expect(svgDots(scale, Float32Array.of(5, 5), 'triangle', 2)).toBe('M50 47.7l2 3.7h-4z');
});

it('points outside the box are left out', () => {
  expect(svgDots(scale, Float32Array.of(-1, 5, 5, 5), 'circle')).toBe('M50 50h0');
});

it('a line of many steps ends where it should, to a tenth of a pixel', () => {
  const xy = Float32Array.from({ length: 600 }, (_, i) => ((i >> 1) / 299) * (i & 1 ? 7.77 : 9.13));
  const numbers = svgPolyline(scale, xy)
    .match(/-?\d*\.?\d+/g)!
    .map(Number);
  let [x, y] = [0, 0];
  for (let i = 0; i < numbers.length; i += 2) [x, y] = [x + numbers[i]!, y + numbers[i + 1]!];
  expect(Math.abs(x - 91.3)).toBeLessThan(0.06);
  expect(Math.abs(y - 22.3)).toBeLessThan(0.06);
});

it('a curve goes through its function', () => {
  const chart = chartScale([0, 2, 0, 1], { x: 10, y: 0, width: 200, height: 50 });
  expect(svgCurve(chart, (x) => x / 2, 2)).toBe('M10 50l200-50');
});
