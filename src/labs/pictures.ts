/** A lab's pictures from what its run has shown. The widget draws with them, and before it wakes the poster does. */
import type { Draw } from '../viz/canvas';
import { drawCurves, type Curve } from '../viz/curves';
import { drawStage, type Owner } from '../viz/stage';
import { drawWarp } from '../viz/warp';
import { qualityLabels } from './parts/quality';
import type { Curves, LabState, Shown } from './state/lab-state';

const nothing: Draw = () => {};

export const stagePicture = (shown: Shown | undefined, highlight?: Owner): Draw =>
  !shown
    ? nothing
    : (surface, theme) => {
        const { window, real, samples, views } = shown;
        const data = { window, real, generated: samples, belief: views['belief'], pull: views['pull'] };
        drawStage(surface, data, theme, { highlight });
      };

export function warpPicture(shown: Shown | undefined): Draw {
  const map = shown?.views['warp'];
  if (!shown || !map) return nothing;
  return (surface, theme) => {
    surface.ctx.globalAlpha = 1;
    drawWarp(surface, { window: shown.window, map, real: shown.real }, theme);
  };
}

/** `until`: the right end of the axis, steps. */
export const lossPicture = ({ step, metrics }: Curves, until: number): Draw =>
  step.length === 0
    ? nothing
    : (surface, theme) => drawCurves(surface, { step, curves: lossCurves(metrics), until }, theme);

export const qualityPicture = (trail: LabState['trail'], until: number): Draw =>
  trail.length === 0
    ? nothing
    : (surface, theme) =>
        drawCurves(surface, { ...qualityCurve(trail), until }, theme, {
          atLeast: qualityName(trail) === 'modes' ? 4 : 1,
        });

export function lossCurves(metrics: Readonly<Record<string, Float32Array>>): Curve[] {
  const { discriminatorLoss: d, generatorLoss: g } = metrics;
  return [
    ...(d ? [{ name: 'D', hue: 'model', values: d } as const] : []),
    ...(g ? [{ name: 'G', hue: 'generated', dashed: true, values: g } as const] : []),
  ];
}

/** Clusters where the data have them, what can be read of glyphs, else the distance to the data. */
const qualityName = (trail: LabState['trail']) =>
  ['modes', 'readable', 'featureDistance'].find((name) => name in (trail[0]?.metrics ?? {})) ??
  'jensenShannon';

/** Over the curve of quality. */
export const qualityTitle = (trail: LabState['trail']): string => qualityLabels[qualityName(trail)]![0];

function qualityCurve(trail: LabState['trail']) {
  const name = qualityName(trail);
  const values = Float32Array.from(trail, ({ metrics }) => metrics[name] ?? NaN);
  return {
    step: Float32Array.from(trail, ({ step }) => step),
    curves: [{ name: '', hue: 'generated', dashed: true, values } as const],
  };
}
