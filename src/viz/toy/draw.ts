import type { Surface } from '../canvas';
import { generatedPoints, noisePoints } from '../marks/points';
import { windowScale } from '../scale';
import type { Theme } from '../theme';

/** What the toy shows, data units: the noise reaches a little beyond. */
export const toyWindow = [-2.75, 2.75, -2.75, 2.75] as const;

/** Where every point is at `at`, 0 noise to 1 shape, between two computed steps. path: steps + 1 times [n, 2] */
export function placesAt(path: readonly Float32Array[], at: number): Float32Array {
  const f = Math.min(1, Math.max(0, at)) * (path.length - 1);
  const k = Math.min(path.length - 2, Math.floor(f));
  const [before, after] = [path[k]!, path[k + 1]!];
  return before.map((v, i) => v + (after[i]! - v) * (f - k));
}

/** The way of every third point so far, then all points: open noise circles that turn into triangles. */
export function drawToy(
  { ctx, width, height }: Surface,
  path: readonly Float32Array[],
  at: number,
  theme: Theme,
): void {
  const scale = windowScale(toyWindow, { x: 0, y: 0, width, height });
  const now = placesAt(path, at);
  const done = Math.floor(at * (path.length - 1));
  ctx.lineWidth = 1;
  ctx.strokeStyle = theme.mark.noise;
  ctx.globalAlpha = 0.3;
  for (let i = 0; i < now.length; i += 6) {
    ctx.beginPath();
    for (let k = 0; k <= done; k++) ctx.lineTo(scale.x(path[k]![i]!), scale.y(path[k]![i + 1]!));
    ctx.lineTo(scale.x(now[i]!), scale.y(now[i + 1]!));
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
  if (at < 0.98) noisePoints(ctx, scale, now, theme, { radius: 3 * theme.points, alpha: 1 - 0.9 * at });
  if (at > 0.02) {
    generatedPoints(ctx, scale, now, theme, {
      radius: 3.5 * theme.points,
      alpha: Math.min(1, 0.1 + 1.1 * at),
    });
  }
}
