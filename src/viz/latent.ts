import type { Window } from '../math/grid';
import type { Surface } from './canvas';
import { axes, border, clipTo, gridLines } from './marks/frame';
import { haloText, setFont } from './marks/text';
import type { Scale } from './scale';
import { stageScale } from './stage';
import type { Theme } from './theme';

/** The plane of the first two latent numbers. */
export interface LatentData {
  readonly window: Window;
  /** [n, 2 * latent]: for each example mu, then log sigma^2 */
  readonly codes: Float32Array;
  readonly latent: number;
  /** A character for each example, drawn at its mu; diamonds where absent. [n] */
  readonly names?: readonly string[] | undefined;
  /** Whether each code is a cloud: its ellipse of one standard deviation. */
  readonly clouds?: boolean | undefined;
  /** Whether there is a prior: its circles of one and two standard deviations. */
  readonly prior?: boolean | undefined;
  readonly cursor?: readonly [number, number] | undefined;
}

/** Where example i lies. A code of one number lies on a line; the height then only keeps names apart. */
export function codeAt({ codes, latent, window }: LatentData, i: number): readonly [x: number, y: number] {
  const x = codes[2 * latent * i]!;
  if (latent > 1) return [x, codes[2 * latent * i + 1]!];
  return [x, (((i * 7) % 17) / 8 - 1) * 0.3 * window[3]];
}

/** A square around 0 that holds every code, and at least three standard deviations of the prior. */
export function latentWindow(codes: Float32Array, latent: number): Window {
  let most = 3;
  for (let i = 0; i < codes.length; i += 2 * latent)
    for (let k = 0; k < Math.min(2, latent); k++) most = Math.max(most, Math.abs(codes[i + k]!));
  const edge = Number.isFinite(most) ? Math.ceil(1.05 * most) : 3;
  return [-edge, edge, -edge, edge];
}

/** Codes as names or diamonds, clouds as ellipses, the prior as circles, and the cursor as a cross. */
export function drawLatent({ ctx, width, height }: Surface, data: LatentData, theme: Theme): void {
  const { window, codes, latent, names, clouds, prior, cursor } = data;
  const scale = stageScale(window, width, height);
  const { box } = scale;
  ctx.save();
  clipTo(ctx, box);
  ctx.fillStyle = theme.stage;
  ctx.fillRect(box.x, box.y, box.width, box.height);
  gridLines(ctx, scale, theme);
  if (prior) circles(ctx, scale, theme);
  const count = codes.length / (2 * latent);
  setFont(ctx, theme, 600);
  for (let i = 0; i < count; i++) {
    const [x, y] = codeAt(data, i);
    if (clouds) {
      const deviation = (k: number) => (k < latent ? Math.exp(codes[2 * latent * i + latent + k]! / 2) : 0);
      ctx.beginPath();
      ctx.ellipse(
        scale.x(x),
        scale.y(y),
        deviation(0) * scale.unit,
        Math.max(0.5, deviation(1) * scale.unit),
        0,
        0,
        2 * Math.PI,
      );
      ctx.globalAlpha = 0.13;
      ctx.fillStyle = theme.mark.latent;
      ctx.fill();
      ctx.globalAlpha = 1;
    }
  }
  for (let i = 0; i < count; i++) {
    const [x, y] = codeAt(data, i);
    const label = { color: theme.text.latent, halo: theme.halo, align: 'center' } as const;
    if (names) haloText(ctx, names[i]!, scale.x(x), scale.y(y), label);
    else diamond(ctx, scale.x(x), scale.y(y), 3.4 * theme.points, theme);
  }
  if (cursor) cross(ctx, scale, cursor, theme);
  ctx.restore();
  border(ctx, box, theme);
  axes(ctx, scale, theme);
}

function circles(ctx: CanvasRenderingContext2D, scale: Scale, theme: Theme): void {
  ctx.strokeStyle = theme.mark.noise;
  ctx.lineWidth = 1.4;
  ctx.setLineDash([1, 4]);
  for (const deviations of [1, 2]) {
    ctx.beginPath();
    ctx.arc(scale.x(0), scale.y(0), deviations * scale.unit, 0, 2 * Math.PI);
    ctx.stroke();
  }
  ctx.setLineDash([]);
}

function diamond(ctx: CanvasRenderingContext2D, x: number, y: number, radius: number, theme: Theme): void {
  for (const [r, color] of [
    [radius + 1, theme.halo],
    [radius, theme.mark.latent],
  ] as const) {
    ctx.fillStyle = color;
    ctx.beginPath();
    ctx.moveTo(x, y - r);
    ctx.lineTo(x + r, y);
    ctx.lineTo(x, y + r);
    ctx.lineTo(x - r, y);
    ctx.fill();
  }
}

function cross(
  ctx: CanvasRenderingContext2D,
  scale: Scale,
  [x, y]: readonly [number, number],
  theme: Theme,
): void {
  const [cx, cy] = [scale.x(x), scale.y(y)];
  for (const [wide, color] of [
    [6, theme.halo],
    [2.5, theme.mark.generated],
  ] as const) {
    ctx.strokeStyle = color;
    ctx.lineWidth = wide;
    ctx.beginPath();
    ctx.arc(cx, cy, 9, 0, 2 * Math.PI);
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      ctx.moveTo(cx + 5 * dx, cy + 5 * dy);
      ctx.lineTo(cx + 14 * dx, cy + 14 * dy);
    }
    ctx.stroke();
  }
}
