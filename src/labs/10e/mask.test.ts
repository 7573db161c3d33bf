import { expect, it } from 'vitest';
import { brushed, covered, covers, fromHex, gray, toHex, variety } from './mask';

it('the halves cover half of the pixels, and a half and its other half all of them', () => {
  for (const cover of ['right', 'left', 'bottom', 'top'] as const)
    expect(covered(cover, 14).filter((known) => known === 0)).toHaveLength(98);
  const both = covered('left', 14).map((known, i) => known + covered('right', 14)[i]!);
  expect(both.every((known) => known === 1)).toBe(true);
});

it('a brush covers three by three pixels, fewer at an edge, and uncovers them again', () => {
  const whole = covered('nothing', 14);
  const once = brushed(whole, 14, [5, 5], 0);
  expect(once.filter((known) => known === 0)).toHaveLength(9);
  expect(brushed(whole, 14, [0, 0], 0).filter((known) => known === 0)).toHaveLength(4);
  expect(brushed(once, 14, [5, 5], 1)).toEqual(whole);
});

it('a cover goes through a link and comes back, and what is none is refused', () => {
  for (const [cover] of covers) expect(fromHex(toHex(covered(cover, 14)), 14)).toEqual(covered(cover, 14));
  expect(fromHex('0'.repeat(48), 14)).toBeUndefined();
  expect(fromHex('z'.repeat(49), 14)).toBeUndefined();
});

it('fillings that are all alike have no variety, paper beside ink has all', () => {
  const known = Float32Array.of(1, 0);
  expect(variety(Float32Array.of(0, 1, 1, 1), known)).toBe(0);
  expect(variety(Float32Array.of(0, 1, 0, 0), known)).toBe(1);
});

it('only what was covered counts as gray, and only what is neither paper nor ink', () => {
  const known = Float32Array.of(1, 0, 0);
  expect(gray(Float32Array.of(0.5, 0.1, 0.9), known)).toBe(0);
  expect(gray(Float32Array.of(0.5, 0.5, 0.9, 0.5, 0, 0.3), known)).toBe(0.5);
});
