import { describe, expect, it } from 'vitest';
import { Stream } from '../../math/stream';
import { presets } from './words';
import { bars, curveAt, highest, knots, leastRise, moved, readHeights, straight, stretched } from './stretch';

/** A random curve that climbs. */
function climbing(rng: Stream): number[] {
  const rises = Array.from({ length: knots }, () => leastRise + rng.next());
  const whole = rises.reduce((a, b) => a + b) / (highest * rng.next() + 1e-9);
  return rises.reduce<number[]>(
    (all, rise) => [...all, (all.at(-1) ?? 0) + Math.max(leastRise, rise / whole)],
    [],
  );
}
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b);

describe('a histogram carried along a curve', () => {
  it('keeps its area, whatever the curve: bar by bar, and in all', () => {
    const rng = new Stream(3);
    for (const shape of ['even', 'bell'] as const)
      for (let i = 0; i < 20; i++) {
        const made = stretched(climbing(rng), shape);
        expect(sum(made.map(({ y, after }) => (y[1] - y[0]) * after))).toBeCloseTo(1, 9);
        for (const { x, y, before, after } of made)
          expect((y[1] - y[0]) * after).toBeCloseTo((x[1] - x[0]) * before, 9);
      }
  });

  it('is twice as wide and half as high after y = 2x', () => {
    for (const bar of stretched(
      straight.map((y) => 2 * y),
      'even',
    )) {
      expect(bar.stretch).toBeCloseTo(2, 9);
      expect(bar.after).toBeCloseTo(bar.before / 2, 9);
    }
  });

  it('is highest in the middle, and on either side after “Two humps from one”', () => {
    const { heights, shape } = presets.find(({ id }) => id === 'humps')!;
    const made = stretched(heights, shape!);
    const highestOf = (which: 'before' | 'after') => {
      const most = Math.max(...made.map((bar) => bar[which]));
      return made.flatMap((bar, i) => (bar[which] > 0.99 * most ? [i] : []));
    };
    expect([highestOf('before'), highestOf('after')]).toEqual([
      [5, 6],
      [3, 8],
    ]);
  });

  it('has bars that touch: where one ends the next begins', () => {
    const made = stretched([0.1, 0.2, 0.9, 1.1, 1.2, 1.5, 1.9], 'bell');
    expect(made).toHaveLength(bars);
    made.slice(1).forEach(({ y }, i) => expect(y[0]).toBeCloseTo(made[i]!.y[1], 12));
    expect(made[0]!.y[0]).toBeCloseTo(0.1, 12);
    expect(made.at(-1)!.y[1]).toBeCloseTo(1.9, 12);
  });
});

describe('a knot', () => {
  it('stops short of its neighbors, so that the curve never turns back', () => {
    expect(moved(straight, 3, 5)[3]).toBeCloseTo(4 / 6 - leastRise, 9);
    expect(moved(straight, 3, -5)[3]).toBeCloseTo(2 / 6 + leastRise, 9);
    expect(moved(straight, 6, 9)[6]).toBe(highest);
    expect(moved(straight, 0, -1)[0]).toBe(0);
  });

  it('moves nothing but itself', () => {
    expect(moved(straight, 1, 0.3)).toEqual(straight.map((y, i) => (i === 1 ? 0.3 : y)));
  });
});

it('the curve passes through its knots and is straight between them', () => {
  const heights = [0, 0.5, 0.6, 1.4, 1.5, 1.6, 2];
  heights.forEach((y, i) => expect(curveAt(heights, i / (knots - 1))).toBeCloseTo(y, 12));
  expect(curveAt(heights, 1 / 12)).toBeCloseTo(0.25, 12);
});

it('a link with a curve that falls, or with too few knots, is no curve', () => {
  expect(readHeights(straight.join())).toEqual(straight);
  for (const bad of ['0,0.5,0.4,0.6,0.7,0.8,1', '0,1', '0,0.2,0.3,0.4,0.5,0.6,9', 'a,b,c,d,e,f,g', ''])
    expect(readHeights(bad)).toBeUndefined();
});
