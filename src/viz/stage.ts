import type { Window } from '../math/grid';
import type { Surface } from './canvas';
import { arrows, arrowsOf } from './marks/arrows';
import { oddsField } from './marks/belief';
import { contour, labelSpot, zeroLine } from './marks/contour';
import { axes, border, clipTo, gridLines } from './marks/frame';
import { heat } from './marks/heat';
import { generatedPoints, noisePoints, realPoints } from './marks/points';
import { haloText, setFont } from './marks/text';
import { windowScale, type Box, type Scale } from './scale';
import type { Theme } from './theme';

/** Data space at one step. Everything in data units. */
export interface StageData {
  readonly window: Window;
  /** [n, 2] */
  readonly real?: Float32Array | undefined;
  /** [n, 2] */
  readonly generated?: Float32Array | undefined;
  /** [n, 2]: draws of the noise, where a lab shows them in data space */
  readonly noise?: Float32Array | undefined;
  /** [size * size]: D's probability "real", 0 .. 1, at the centers of a square grid over the window, row by row from the bottom left */
  readonly belief?: Float32Array | undefined;
  /** [n, 2]: which way D pulls each generated point; only proportions matter */
  readonly pull?: Float32Array | undefined;
}

/** Who owns a mark: G the generated points, D the map, its contour and the arrows. */
export type Owner = 'generator' | 'discriminator';

export interface StageOptions {
  /** Dims what the other network owns. */
  readonly highlight?: Owner | undefined;
  /** No axes and no frame: for small pictures. */
  readonly bare?: boolean;
  /** Points of each kind at most; fewer on a small canvas. */
  readonly points?: number;
  /** Written beside the contour; '' for none. Default "D = 0.5". */
  readonly contourLabel?: string;
}

const dimmed = 0.22;

/** CSS pixels. Below these widths marks shrink, labels and arrows thin out. */
const small = 300;
const tiny = 170;

const margins = { left: 30, top: 1, right: 1, bottom: 26 };

/** The box of data space on a canvas of this size. */
export function stageBox(width: number, height: number, bare = false): Box {
  if (bare) return { x: 0, y: 0, width, height };
  const { left, top, right, bottom } = margins;
  return { x: left, y: top, width: width - left - right, height: height - top - bottom };
}

/** Pixels to data units and back, for a pointer over the stage. */
export const stageScale = (window: Window, width: number, height: number, bare = false): Scale =>
  windowScale(window, stageBox(width, height, bare));

/** D's map and contour, real and generated points, and the pull on each generated one. */
export function drawStage(surface: Surface, data: StageData, theme: Theme, options: StageOptions = {}): void {
  const { ctx, width, height } = surface;
  const isSmall = width < small;
  const scale = stageScale(data.window, width, height, options.bare);
  const shown = Math.min(options.points ?? Infinity, width < tiny ? 96 : isSmall ? 160 : Infinity);
  const first = (xy: Float32Array | undefined) => xy?.subarray(0, 2 * Math.min(shown, xy.length / 2));
  const [real, generated, pull] = [first(data.real), first(data.generated), first(data.pull)];
  const radius = (width < tiny ? 1.2 : isSmall ? 2 : 2.7) * theme.points;
  const alpha = (owner: Owner) => (options.highlight && options.highlight !== owner ? dimmed : 1);

  ctx.save();
  clipTo(ctx, scale.box);
  ctx.fillStyle = theme.stage;
  ctx.fillRect(scale.box.x, scale.box.y, scale.box.width, scale.box.height);
  ctx.globalAlpha = alpha('discriminator');
  const segments = data.belief ? drawBelief(surface, scale, data, theme, isSmall ? 1.75 : 2.5) : undefined;
  ctx.globalAlpha = 1;
  if (!data.belief) gridLines(ctx, scale, theme);
  if (data.noise) noisePoints(ctx, scale, first(data.noise)!, theme, { radius });
  if (real) realPoints(ctx, scale, real, theme, { radius });
  if (generated && pull) {
    ctx.globalAlpha = alpha('discriminator');
    const room = isSmall ? { apart: 22, longest: 15 } : { apart: 27, longest: 24 };
    arrows(ctx, arrowsOf(scale, generated, pull, room), theme);
  }
  if (generated) {
    const size = width < tiny ? 1.9 : radius + 1;
    generatedPoints(ctx, scale, generated, theme, { radius: size, alpha: alpha('generator') });
  }
  const name = options.contourLabel ?? 'D = 0.5';
  if (segments && segments.length > 40 && !isSmall && name) {
    ctx.globalAlpha = alpha('discriminator');
    const spot = labelSpot(
      scale,
      segments,
      [real, generated].filter((xy) => xy !== undefined),
    );
    setFont(ctx, theme, 600);
    if (spot) haloText(ctx, name, spot[0] + 9, spot[1] - 12, { color: theme.text.model, halo: theme.halo });
  }
  ctx.restore();
  if (options.bare) return;
  border(ctx, scale.box, theme);
  axes(ctx, scale, theme);
}

/** Returns the contour's segments, for its label. */
function drawBelief(
  { ctx, dpr }: Surface,
  scale: Scale,
  data: StageData,
  theme: Theme,
  width: number,
): Float32Array {
  const field = oddsField(data.belief!, data.window);
  heat(ctx, scale, field, theme, dpr);
  const segments = zeroLine(field);
  contour(ctx, scale, segments, theme, width);
  return segments;
}
