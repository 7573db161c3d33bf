import { describe, expect, it } from 'vitest';
import { gridPoints, type Window } from '../../math/grid';
import { windowScale } from '../scale';
import { themeFrom } from '../theme';
import { arrowsOf, thin } from './arrows';
import { axisOf } from './axis';
import { bandColors, bandOf, bands, logOdds, oddsField } from './belief';
import { labelSpot, zeroLine } from './contour';
import { columnMeans } from './line';
import { meanPull, near, spread, valueAt } from './measure';

const window: Window = [-3, 3, -3, 3];
const field = (of: (x: number, y: number) => number, size = 40) => {
  const at = gridPoints(window, size);
  return {
    values: Float32Array.from({ length: size * size }, (_, i) => of(at[2 * i]!, at[2 * i + 1]!)),
    size,
    window,
  };
};
const theme = themeFrom(() => '', { forced: false, contrast: false });

describe('the 0.5 contour', () => {
  it('of a circle lies on the circle and is as long as its circumference', () => {
    const line = zeroLine(field((x, y) => Math.hypot(x, y) - 2));
    let length = 0;
    for (let i = 0; i < line.length; i += 4) {
      expect(Math.abs(Math.hypot(line[i]!, line[i + 1]!) - 2)).toBeLessThan(0.01);
      length += Math.hypot(line[i + 2]! - line[i]!, line[i + 3]! - line[i + 1]!);
    }
    expect(Math.abs(length / (4 * Math.PI) - 1)).toBeLessThan(0.005);
  });
  it('of a plane is exact', () => {
    const line = zeroLine(field((x) => x - 0.4));
    for (let i = 0; i < line.length; i += 2) expect(line[i]).toBeCloseTo(0.4, 5);
  });
  it('reaches the edge of the window, straight on', () => {
    const { values } = field((x, y) => 1 / (1 + Math.exp(-(x - y / 3))), 16);
    const line = zeroLine(oddsField(values, window));
    let [low, high] = [0, 0];
    for (let i = 0; i < line.length; i += 2) {
      expect(line[i]).toBeCloseTo(line[i + 1]! / 3, 3);
      [low, high] = [Math.min(low, line[i + 1]!), Math.max(high, line[i + 1]!)];
    }
    expect(low).toBeLessThanOrEqual(-3);
    expect(high).toBeGreaterThanOrEqual(3);
  });
  it('does not exist where nothing changes sign', () => {
    expect(zeroLine(field(() => 1))).toHaveLength(0);
  });
  it('is named where no point is near', () => {
    const scale = windowScale(window, { x: 0, y: 0, width: 400, height: 400 });
    const line = zeroLine(field((x) => x));
    const crowd = Float32Array.from({ length: 200 }, (_, i) => (i & 1 ? (i / 200) * 3 : 0.3));
    const spot = labelSpot(scale, line, [crowd])!;
    expect(spot[1]).toBeGreaterThan(200); // the upper half is full
  });
});

describe('the belief map', () => {
  it('has bands of equal width in probability, centered on one half', () => {
    for (let k = 0; k < bands; k++) {
      const [odds] = logOdds(Float32Array.of((k + 0.5) / bands));
      expect(bandOf(odds!)).toBe(k);
    }
    expect(bandOf(-Infinity)).toBe(0);
    expect(bandOf(Infinity)).toBe(bands - 1);
  });
  it('goes from the generated end over the middle to the real end', () => {
    const colors = bandColors(theme);
    expect(colors).toHaveLength(bands);
    expect(colors[0]![2]).toBeLessThan(colors[0]![0]); // orange: more red than blue
    expect(colors[bands - 1]![0]).toBeLessThan(colors[bands - 1]![2]);
  });
  it('gives finite log-odds even where D is certain', () => {
    expect([...logOdds(Float32Array.of(0, 0.5, 1))].every(Number.isFinite)).toBe(true);
    expect(logOdds(Float32Array.of(0.5))[0]).toBeCloseTo(0, 6);
  });
});

describe('arrows', () => {
  it('never start closer together than asked', () => {
    const xy = Float32Array.from({ length: 400 }, (_, i) => (i * 37) % 101);
    const kept = thin(xy, 27);
    expect(kept.length).toBeGreaterThan(3);
    for (const a of kept) {
      for (const b of kept) {
        if (a !== b)
          expect(Math.hypot(xy[2 * a]! - xy[2 * b]!, xy[2 * a + 1]! - xy[2 * b + 1]!)).toBeGreaterThan(27);
      }
    }
  });
  it('point as the vectors do, y up, the longest as long as allowed', () => {
    const scale = windowScale(window, { x: 0, y: 0, width: 600, height: 600 });
    const [one, two] = arrowsOf(scale, Float32Array.of(-2, 0, 2, 0), Float32Array.of(0, 3, 1, 0), {
      apart: 10,
      longest: 24,
    });
    expect(one).toMatchObject({ ux: 0, uy: -1, length: 24 });
    expect(two).toMatchObject({ ux: 1, length: 8 });
  });
  it('leave out vectors without length or place', () => {
    const scale = windowScale(window, { x: 0, y: 0, width: 600, height: 600 });
    const none = arrowsOf(scale, Float32Array.of(0, 0, NaN, 1), Float32Array.of(0, 0, 1, 1), {
      apart: 10,
      longest: 24,
    });
    expect(none).toEqual([]);
  });
});

describe('a line over many steps', () => {
  const step = Float32Array.from({ length: 1024 }, (_, i) => i);
  it('has one mean per pixel column and ends with the last value measured', () => {
    const values = step.map((s) => (s % 2 ? 3 : 1));
    const line = columnMeans(step, values, 1024, 128, false);
    expect(line.length).toBe(129);
    for (const [, value] of line.slice(0, -1)) expect(value).toBe(2);
    expect(line.at(-1)).toEqual([1023, 3]);
  });
  it('skips steps that measured nothing', () => {
    const values = step.map((s) => (s < 500 ? NaN : 1));
    expect(columnMeans(step, values, 1000, 100, false)[0]![0]).toBeGreaterThanOrEqual(500);
  });
  it('takes the geometric mean for a logarithmic axis', () => {
    const [[, value]] = columnMeans(Float32Array.of(0, 1), Float32Array.of(1, 100), 1000, 10, true) as [
      [number, number],
    ];
    expect(value).toBeCloseTo(10, 4);
  });
});

describe('the upright axis', () => {
  const of = (...values: number[]) => axisOf([Float32Array.from(values)], [], {});
  it('reaches from 0 to a round number above the largest value', () => {
    expect(of(0.3, 1.7)).toMatchObject({ log: false, low: 0, high: 2 });
    expect(of(0.3, 1.7).at(1)).toBe(0.5);
  });
  it('goes below 0 only where there is something', () => {
    expect(of(-0.8, 0.5).low).toBe(-1);
  });
  it('becomes logarithmic when a loss blows up', () => {
    const axis = of(1, 9000);
    expect(axis).toMatchObject({ log: true, high: 10_000 });
    expect(axis.at(10_000)).toBe(1);
    expect(axis.at(0.1)).toBe(0);
  });
  it('is not disturbed by values that are no numbers', () => {
    expect(of(NaN, Infinity, 0.5).high).toBe(1);
  });
});

describe('measures', () => {
  it('the spread of four corners of a square of side 2 is the square root of 2', () => {
    expect(spread(Float32Array.of(0, 0, 2, 0, 2, 2, 0, 2))).toEqual({ x: 1, y: 1, deviation: Math.SQRT2 });
  });
  it('near counts points with a neighbor', () => {
    expect(near(Float32Array.of(0, 0, 5, 5), Float32Array.of(0, 0.5), 1)).toBe(0.5);
  });
  it('opposite pulls agree on nothing, equal ones on all', () => {
    expect(meanPull(Float32Array.of(1, 0, -2, 0)).agreement).toBe(0);
    expect(meanPull(Float32Array.of(0, 1, 0, 7))).toEqual({ x: 0, y: 1, agreement: 1 });
  });
  it('a plane is read exactly between cell centers', () => {
    expect(
      valueAt(
        field((x, y) => 2 * x - y),
        0.123,
        -1.5,
      ),
    ).toBeCloseTo(1.746, 5);
  });
});
