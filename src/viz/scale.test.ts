import { describe, expect, it } from 'vitest';
import { logTicks, ticks, tickText, toData, windowScale } from './scale';
import { parseColor, themeFrom } from './theme';

describe('a scale', () => {
  const scale = windowScale([-3, 3, -3, 3], { x: 30, y: 1, width: 800, height: 400 });
  it('keeps a circle a circle and the window whole', () => {
    expect(scale.x(1) - scale.x(0)).toBeCloseTo(scale.y(0) - scale.y(1), 10);
    expect([scale.y(3), scale.y(-3)]).toEqual([1, 401]);
    expect(scale.window).toEqual([-6, 6, -3, 3]);
  });
  it('leads back from pixels to data units', () => {
    const [x, y] = toData(scale, scale.x(1.25), scale.y(-0.5));
    expect(x).toBeCloseTo(1.25, 10);
    expect(y).toBeCloseTo(-0.5, 10);
  });
});

describe('ticks', () => {
  it('are round', () => {
    expect(ticks(-3, 3, 4)).toEqual([-2, 0, 2]);
    expect(ticks(0, 1, 4)).toEqual([0, 0.5, 1]);
    expect(ticks(-1.6, 2.6, 4)).toEqual([0, 2]);
    expect(ticks(0, 0.3, 3)).toEqual([0, 0.1, 0.2, 0.3]);
  });
  it('of an empty or endless span are none', () => {
    expect(ticks(1, 1, 4)).toEqual([]);
    expect(ticks(0, Infinity, 4)).toEqual([]);
  });
  it('of a logarithmic axis are powers of ten', () => {
    expect(logTicks(0.1, 1e4, 4)).toEqual([0.1, 10, 1000]);
    expect(logTicks(0.1, 10, 4)).toEqual([0.1, 1, 10]);
  });
  it('are written with a minus sign, thousands short', () => {
    expect([-2, 0, 0.5, 1500, 20_000].map(tickText)).toEqual(['−2', '0', '0.5', '1500', '20k']);
  });
});

describe('colors', () => {
  it('are read as hex or rgb, and nothing else is guessed', () => {
    expect(parseColor('#D6E6FA')).toEqual([214, 230, 250]);
    expect(parseColor('#fff')).toEqual([255, 255, 255]);
    expect(parseColor('rgb(1, 2, 3)')).toEqual([1, 2, 3]);
    expect(() => parseColor('tomato')).toThrow("'tomato'");
  });
  it('come from tokens, and from the system where colors are forced', () => {
    const token = (name: string) => (name === 'real' ? ' #123456 ' : '');
    expect(themeFrom(token, { forced: false, contrast: true })).toMatchObject({
      points: 1.25,
      mark: { real: '#123456' },
    });
    expect(themeFrom(token, { forced: true, contrast: false })).toMatchObject({
      frame: 'CanvasText',
      ink2: 'CanvasText',
    });
  });
});
