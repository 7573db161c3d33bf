import type { Window } from '../math/grid';
import type { Surface } from './canvas';
import { density } from './marks/density';
import { axes, border, clipTo, gridLines } from './marks/frame';
import { generatedPoints, realPoints } from './marks/points';
import { stageScale } from './stage';
import type { Theme } from './theme';

/** Data space, or a stage on the way to it, data units. */
export interface SheetData {
  readonly window: Window;
  /** [n, 2] */
  readonly real?: Float32Array | undefined;
  /** [n, 2] */
  readonly generated?: Float32Array | undefined;
  /** [size * size], row by row from the bottom left */
  readonly density?: Float32Array | undefined;
}

const small = 300;

/** The density as a map, and both clouds over it. */
export function drawSheet({ ctx, width, height }: Surface, data: SheetData, theme: Theme): void {
  const scale = stageScale(data.window, width, height);
  const radius = (width < small ? 1.9 : 2.5) * theme.points;
  ctx.save();
  clipTo(ctx, scale.box);
  ctx.fillStyle = theme.stage;
  ctx.fillRect(scale.box.x, scale.box.y, scale.box.width, scale.box.height);
  gridLines(ctx, scale, theme);
  if (data.density) density(ctx, scale, data.density, data.window, theme);
  if (data.real) realPoints(ctx, scale, data.real, theme, { radius });
  if (data.generated) generatedPoints(ctx, scale, data.generated, theme, { radius: radius + 1 });
  ctx.restore();
  border(ctx, scale.box, theme);
  axes(ctx, scale, theme);
}
