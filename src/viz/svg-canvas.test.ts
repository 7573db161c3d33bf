import { describe, expect, it } from 'vitest';
import { drawCurves } from './curves';
import { drawStage } from './stage';
import { svgSurface } from './svg-canvas';
import { themeFrom } from './theme';
import { drawWarp } from './warp';

const theme = themeFrom(() => '', { forced: false, contrast: false });
const sheet = () =>
  svgSurface(440, 440, { name: 'clip', encode: () => 'data:,', measure: (text) => 7 * text.length });
const window = [-3, 3, -3, 3] as const;
const count = (svg: string, what: RegExp) => svg.match(what)?.length ?? 0;

describe('a picture as SVG', () => {
  it('has a mark for each point, the numbers of the axes as text, and every group closed', () => {
    const { canvas, surface } = sheet();
    const real = Float32Array.of(-1, -1, 1, 1);
    drawStage(
      surface,
      { window, real, generated: Float32Array.of(0, 0), pull: Float32Array.of(1, 0) },
      theme,
    );
    const { svg } = canvas;
    expect(count(svg, new RegExp(`fill="${theme.mark.real}"`, 'g'))).toBe(2);
    expect(count(svg, new RegExp(`fill="${theme.mark.generated}"`, 'g'))).toBe(1);
    expect([...svg.matchAll(/<text[^>]*>([^<]+)</g)].map(([, text]) => text)).toEqual([
      '−2',
      '0',
      '2',
      '−2',
      '0',
      '2',
    ]);
    expect(count(svg, /<g /g)).toBe(count(svg, /<\/g>/g));
    expect(svg).not.toMatch(/NaN|undefined/);
  });

  it('is made for curves and for the bent square too', () => {
    const curves = sheet();
    const values = Float32Array.of(1, 0.5, 0.7);
    const step = Float32Array.of(1, 2, 3);
    drawCurves(curves.surface, { step, curves: [{ name: 'D', hue: 'model', values }], until: 3 }, theme);
    const warp = sheet();
    drawWarp(warp.surface, { window, map: Float32Array.of(-1, -1, 1, -1, -1, 1, 1, 1) }, theme);
    for (const { svg } of [curves.canvas, warp.canvas]) {
      expect(count(svg, /<path/g)).toBeGreaterThan(1);
      expect(svg).not.toMatch(/NaN|undefined/);
    }
  });

  it('moves what follows until it is restored, and draws an ellipse as two halves', () => {
    const { canvas } = sheet();
    canvas.save();
    canvas.translate(0, 20);
    canvas.beginPath();
    canvas.ellipse(10, 10, 5, 2, 0);
    canvas.fill();
    canvas.restore();
    canvas.fillRect(0, 0, 1, 1);
    expect(canvas.svg).toMatch(/^<g transform="translate\(0 20\)"><path [^>]*><\/g><rect /);
    expect(canvas.svg).toContain('M15 10A5 2 0 0 1 5 10A5 2 0 0 1 15 10');
  });

  it('a whole circle is two halves, and text cannot break out', () => {
    const { canvas } = sheet();
    canvas.beginPath();
    canvas.arc(10, 10, 5, 0, 2 * Math.PI);
    canvas.fill();
    canvas.fillText('<b> & "c"', 1, 2);
    expect(canvas.svg).toContain('M15 10A5 5 0 0 1 5 10A5 5 0 0 1 15 10');
    expect(canvas.svg).toContain('&lt;b&gt; &amp; &quot;c&quot;');
  });
});
