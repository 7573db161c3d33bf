import { describe, expect, it } from 'vitest';
import { gridPoints, type Window } from '../math/grid';
import { Rng } from '../math/rng';
import { describeStage, list, whereabouts } from './describe';

const window: Window = [-3, 3, -3, 3];
const rng = new Rng(2);
const centers = [
  [-2, 0],
  [2, 0],
  [0, 2],
] as const;
const around = (places: readonly (readonly [number, number])[], n: number, deviation: number) =>
  Float32Array.from(
    { length: 2 * n },
    (_, i) => places[(i >> 1) % places.length]![i & 1]! + deviation * rng.gauss(),
  );
const belief = (of: (x: number, y: number) => number) => {
  const at = gridPoints(window, 16);
  return Float32Array.from({ length: 256 }, (_, i) => of(at[2 * i]!, at[2 * i + 1]!));
};
const real = around(centers, 120, 0.05);
const modes = { centers, radius: 0.2 };

it('a place is named by its third of the window', () => {
  expect(whereabouts(window, 0, 0)).toBe('in the middle');
  expect(whereabouts(window, -2, 2)).toBe('at the upper left');
  expect(whereabouts(window, 2, 0)).toBe('at the right');
  expect(whereabouts(window, 0, -2)).toBe('at the bottom');
});

it('a list is read as a sentence', () => {
  expect(list(['a', 'b', 'c'])).toBe('a, b and c');
  expect(list(['a'])).toBe('a');
});

describe('the picture in words', () => {
  it('says which cluster is missed', () => {
    const words = describeStage(
      { window, real, generated: around(centers.slice(0, 2), 90, 0.05) },
      { step: 1500, modes, modesReached: 2 },
    );
    expect(words).toContain('Step 1,500. Generated points reach 2 of 3 clusters.');
    expect(words).toContain('Almost all generated points lie close to real ones (100 percent).');
    expect(words).toContain('None of those shown is on the cluster at the top.');
  });
  it('says when all points are in one spot', () => {
    const words = describeStage(
      { window, real, generated: around([[-2, -2]], 90, 0.01) },
      { step: 3, modes },
    );
    expect(words).toContain('They all lie in one small spot at the lower left.');
    expect(words).toContain('None of those shown lies on a cluster.');
  });
  it('says how much of the map is blue, and what D gives', () => {
    const words = describeStage(
      {
        window,
        real: around([[2, 0]], 40, 0.01),
        generated: around([[-2, 0]], 40, 0.01),
        belief: belief((x) => (x > 0 ? 0.9 : 0.1)),
      },
      { step: 0, accuracy: 0.76 },
    );
    expect(words).toContain('blue, where D says real, on 50 percent of the picture');
    expect(words).toContain('D gives real points 0.90 on average, generated points 0.10.');
    expect(words).toContain('D is right 76 percent of the time.');
  });
  it('says when the map has one color only', () => {
    const sure = (from: number) => ({ window, belief: belief((x) => from + 0.1 * Math.abs(x)) });
    expect(describeStage(sure(0.6), { step: 0 })).toContain('blue everywhere');
    expect(describeStage(sure(0.05), { step: 0 })).toContain('orange everywhere');
  });
  it('says when D cannot tell anything apart', () => {
    expect(describeStage({ window, belief: belief(() => 0.5) }, { step: 0 })).toContain(
      'almost even: D gives 0.50 to 0.50 everywhere',
    );
  });
  it('says where the arrows point when they agree, and only then', () => {
    const generated = around([[0, 0]], 20, 1);
    const pull = (at: (i: number) => number) => Float32Array.from({ length: 40 }, (_, i) => at(i));
    const words = (field: Float32Array) => describeStage({ window, generated, pull: field }, { step: 0 });
    expect(words(pull((i) => (i & 1 ? 1 : 0.05)))).toContain('Most arrows point up.');
    expect(words(pull((i) => (i & 1 ? -1 : -1)))).toContain('Most arrows point down and left.');
    expect(words(pull((i) => Math.sin(1.7 * (i >> 1) + (i & 1) * 1.57)))).toContain(
      'The arrows point many ways.',
    );
  });
  it('says when the numbers overflowed', () => {
    expect(describeStage({ window, generated: Float32Array.of(NaN, 1) }, { step: 9 })).toContain(
      'overflowed',
    );
  });
});
