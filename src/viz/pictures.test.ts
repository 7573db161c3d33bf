import { describe, expect, it } from 'vitest';
import type { Surface } from './canvas';
import { drawCurves } from './curves';
import { drawStage } from './stage';
import { themeFrom } from './theme';
import { drawWarp } from './warp';

const theme = themeFrom(() => '', { forced: false, contrast: false });

interface Act {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly color: unknown;
  readonly alpha: number;
}

/** A context that notes each fill, stroke and text, with color and alpha. */
function notebook(width: number, height: number): { surface: Surface; acts: Act[] } {
  const acts: Act[] = [];
  const state: Record<string, unknown> = { globalAlpha: 1 };
  const ctx = new Proxy(state, {
    get(target, name: string) {
      if (name === 'measureText') return (text: string) => ({ width: 7 * text.length });
      if (name in target) return target[name];
      return (...args: unknown[]) => {
        const color = name.startsWith('stroke') ? target['strokeStyle'] : target['fillStyle'];
        acts.push({ name, args, color, alpha: target['globalAlpha'] as number });
      };
    },
  });
  return { surface: { ctx: ctx as unknown as CanvasRenderingContext2D, width, height, dpr: 1 }, acts };
}
const texts = (acts: readonly Act[]) =>
  acts.filter((act) => act.name === 'fillText').map((act) => act.args[0]);

const data = {
  window: [-3, 3, -3, 3] as const,
  real: Float32Array.of(-1, -1, 1, 1),
  generated: Float32Array.of(0, 0, 2, 2),
  pull: Float32Array.of(1, 0, 0, 1),
};

describe('the stage', () => {
  it('draws arrows over real points and under generated ones', () => {
    const { surface, acts } = notebook(440, 440);
    drawStage(surface, data, theme);
    const fills = acts.filter((act) => act.name === 'fill').map((act) => act.color);
    const last = (color: string) => fills.lastIndexOf(color);
    expect(last(theme.mark.real)).toBeLessThan(fills.indexOf(theme.mark.model));
    expect(last(theme.mark.model)).toBeLessThan(fills.indexOf(theme.mark.generated));
  });

  it('dims what the other network owns, and never the data', () => {
    const alphas = (highlight?: 'generator' | 'discriminator') => {
      const { surface, acts } = notebook(440, 440);
      drawStage(surface, data, theme, { highlight });
      const of = (color: string) => acts.find((act) => act.name === 'fill' && act.color === color)!.alpha;
      return [of(theme.mark.real), of(theme.mark.generated), of(theme.mark.model)];
    };
    expect(alphas()).toEqual([1, 1, 1]);
    expect(alphas('generator')).toEqual([1, 1, 0.22]);
    expect(alphas('discriminator')).toEqual([1, 0.22, 1]);
  });

  it('has numbers on its axes unless it is bare', () => {
    const { surface, acts } = notebook(440, 440);
    drawStage(surface, data, theme);
    expect(texts(acts)).toEqual(['−2', '0', '2', '−2', '0', '2']);
    const bare = notebook(160, 160);
    drawStage(bare.surface, data, theme, { bare: true });
    expect(texts(bare.acts)).toEqual([]);
  });

  it('leaves out points that are no numbers', () => {
    const { surface, acts } = notebook(440, 440);
    drawStage(surface, { window: data.window, generated: Float32Array.of(NaN, 0, Infinity, 1) }, theme);
    expect(acts.filter((act) => act.name === 'lineTo' && act.args.some((v) => !Number.isFinite(v)))).toEqual(
      [],
    );
  });
});

describe('the curves', () => {
  const step = Float32Array.from({ length: 50 }, (_, i) => 10 * i);
  const curve = (name: string, value: number) =>
    ({ name, hue: 'model', values: step.map(() => value) }) as const;

  it('are named at their ends, two close ones never on top of each other', () => {
    const { surface, acts } = notebook(215, 190);
    drawCurves(surface, { step, until: 490, curves: [curve('D', 0.7), curve('G', 0.71)] }, theme);
    const [d, g] = ['D', 'G'].map((name) =>
      acts.find((act) => act.name === 'fillText' && act.args[0] === name)!,
    );
    expect(Math.abs((d!.args[2] as number) - (g!.args[2] as number))).toBeGreaterThanOrEqual(15);
  });

  it('say where they end', () => {
    const { surface, acts } = notebook(215, 190);
    drawCurves(surface, { step, until: 1500, curves: [curve('D', 0.7)] }, theme);
    expect(texts(acts)).toContain('step 1,500');
  });
});

it('the warped square draws no more than 17 lines each way', () => {
  const { surface, acts } = notebook(215, 215);
  const map = Float32Array.from({ length: 2 * 33 * 33 }, (_, i) => (i % 66) / 33 - 1);
  drawWarp(surface, { window: data.window, map }, theme);
  expect(acts.filter((act) => act.name === 'stroke')).toHaveLength(34);
});
