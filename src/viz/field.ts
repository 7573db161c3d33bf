import { gridPoints, type Window } from '../math/grid';
import type { Surface } from './canvas';
import { arrows, arrowsOf } from './marks/arrows';
import { clipTo } from './marks/frame';
import { drawStage, stageScale } from './stage';
import type { Hue, Theme } from './theme';

export interface FieldData {
  readonly window: Window;
  /** Arrows at the centers of a square grid over the window, [n * n, 2]; only proportions matter */
  readonly vectors: Float32Array;
  /** Points under the arrows [n, 2], data units */
  readonly real?: Float32Array | undefined;
  readonly hue: Hue;
}

/** A field of arrows over data space. */
export function drawField(surface: Surface, { window, vectors, real, hue }: FieldData, theme: Theme): void {
  drawStage(surface, { window, real }, theme, { bare: true, points: 120 });
  const { ctx, width, height } = surface;
  const scale = stageScale(window, width, height, true);
  const side = Math.round(Math.sqrt(vectors.length / 2));
  const room = Math.min(width, height) / side;
  ctx.save();
  clipTo(ctx, scale.box);
  const list = arrowsOf(scale, gridPoints(window, side), vectors, {
    apart: Math.max(12, room * 0.9),
    longest: Math.max(10, room * 0.85),
  });
  arrows(ctx, list, { ...theme, mark: { ...theme.mark, model: theme.mark[hue] } });
  ctx.restore();
}
