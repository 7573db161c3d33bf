import type { Surface } from './canvas';
import { axisOf, type AxisOptions, type CurveAxis } from './marks/axis';
import { clipTo } from './marks/frame';
import { along, besideLevel, type Place } from './marks/level';
import { columnMeans } from './marks/line';
import { haloText, setFont, textSize } from './marks/text';
import { tickText, type Box } from './scale';
import type { Hue, Theme } from './theme';

export interface Curve {
  /** Written at the end of the line. */
  readonly name: string;
  readonly hue: Hue;
  /** Dash always doubles color. */
  readonly dashed?: boolean;
  /** [n], one per step; NaN where there is none */
  readonly values: Float32Array;
}

/** A value worth comparing with: the ideal end, the score of perfect samples. Same unit as the curves. */
export interface Level {
  readonly value: number;
  readonly name?: string;
}

export interface CurvesData {
  /** [n], ascending */
  readonly step: Float32Array;
  readonly curves: readonly Curve[];
  /** Right end of the axis, steps. */
  readonly until: number;
  readonly levels?: readonly Level[];
  /** What the axis counts, where it is not steps. */
  readonly across?: string;
}

const margins = { top: 10, right: 8, bottom: 22 };

/** Numbers over steps, named at the end of each line. */
export function drawCurves(
  { ctx, width, height }: Surface,
  data: CurvesData,
  theme: Theme,
  options: AxisOptions = {},
): void {
  const axis = axisOf(settled(data), data.levels?.map((level) => level.value) ?? [], options);
  setFont(ctx, theme);
  const left = Math.ceil(Math.max(...axis.ticks.map((v) => ctx.measureText(tickText(v)).width), 8)) + 7;
  const box: Box = {
    x: left,
    y: margins.top,
    width: width - left - margins.right,
    height: height - margins.top - margins.bottom,
  };
  const x = (step: number) => box.x + (step / Math.max(1, data.until)) * box.width;
  const y = (value: number) => box.y + box.height * (1 - axis.at(value));
  drawGrid(ctx, data, axis, box, y, theme);
  ctx.save();
  clipTo(ctx, { ...box, y: box.y - 2, height: box.height + 4 });
  const drawn: Place[] = [];
  const ends = data.curves.map((curve) => {
    const means = columnMeans(data.step, curve.values, data.until, Math.floor(box.width), axis.log);
    const line = means.map(([step, value]): Place => [x(step), y(value)]);
    drawn.push(...along(line));
    ctx.strokeStyle = theme.mark[curve.hue];
    ctx.lineWidth = 2 * theme.points;
    ctx.setLineDash(curve.dashed ? [6, 3] : []);
    ctx.beginPath();
    for (const place of line) ctx.lineTo(...place);
    ctx.stroke();
    const last = line.at(-1);
    return last && { curve, x: last[0], y: Math.min(box.y + box.height, Math.max(box.y, last[1])) };
  });
  ctx.setLineDash([]);
  ctx.restore();
  const named = ends.filter((end) => end !== undefined);
  nameLevels(ctx, levelsOf(data, axis), drawn, box, y, theme);
  nameLines(ctx, named, box, theme);
}

const levelsOf = ({ levels = [] }: CurvesData, axis: CurveAxis) =>
  levels.filter(({ value }) => !axis.log || value > 0);

/** Each level's name where it hides least of the curves, of the other levels and of their names. */
function nameLevels(
  ctx: CanvasRenderingContext2D,
  levels: readonly Level[],
  drawn: readonly Place[],
  box: Box,
  y: (value: number) => number,
  theme: Theme,
): void {
  const taken = [...drawn];
  const across = (from: number, to: number, at: number) =>
    taken.push(
      ...along([
        [from, at],
        [to, at],
      ]),
    );
  for (const { value } of levels) across(box.x, box.x + box.width, y(value));
  for (const { value, name } of levels) {
    if (!name) continue;
    const { width } = ctx.measureText(name);
    const place = besideLevel(y(value), width, box, taken);
    haloText(ctx, name, place.x, place.y, {
      color: theme.text.noise,
      halo: theme.ground,
      align: place.align,
    });
    const left = place.align === 'left' ? place.x : place.x - width;
    across(left, left + width, place.y);
  }
}

/** A run's first moments may leap high above all the rest; they are drawn, but do not set the axis. */
const settling = 0.03;

function settled({ step, curves, until }: CurvesData): Float32Array[] {
  const from = step.findIndex((s) => s >= settling * until);
  return curves.map(({ values }) => values.subarray(Math.max(0, from)));
}

function drawGrid(
  ctx: CanvasRenderingContext2D,
  data: CurvesData,
  axis: CurveAxis,
  box: Box,
  y: (value: number) => number,
  theme: Theme,
): void {
  const across = (value: number) => {
    ctx.beginPath();
    ctx.moveTo(box.x, y(value));
    ctx.lineTo(box.x + box.width, y(value));
    ctx.stroke();
  };
  ctx.lineWidth = 1;
  ctx.textAlign = 'right';
  ctx.textBaseline = 'middle';
  ctx.fillStyle = theme.ink2;
  ctx.strokeStyle = theme.gridLine;
  for (const value of axis.ticks) {
    across(value);
    ctx.fillText(tickText(value), box.x - 5, y(value));
  }
  const base = box.y + box.height + 18;
  ctx.textBaseline = 'alphabetic';
  ctx.textAlign = 'left';
  ctx.fillText('0', box.x, base);
  ctx.textAlign = 'right';
  ctx.fillText(`${data.across ?? 'step'} ${data.until.toLocaleString('en-US')}`, box.x + box.width, base);
  ctx.strokeStyle = theme.mark.noise;
  ctx.lineWidth = 1.5;
  ctx.setLineDash([1, 4]);
  for (const level of levelsOf(data, axis)) across(level.value);
  ctx.setLineDash([]);
}

interface End {
  readonly curve: Curve;
  readonly x: number;
  readonly y: number;
}

/** Beside the end of its line where there is room, else over or under it; never over another name. */
function nameLines(ctx: CanvasRenderingContext2D, ends: readonly End[], box: Box, theme: Theme): void {
  setFont(ctx, theme, 600);
  const right = box.x + box.width;
  const sorted = [...ends].sort((a, b) => a.y - b.y);
  let above = -Infinity;
  sorted.forEach(({ curve, x, y }, i) => {
    const fits = x + 8 + ctx.measureText(curve.name).width <= right;
    const lower = i > 0 && i === sorted.length - 1;
    const wanted = fits ? y : y + (lower ? 12 : -11);
    const at = Math.max(wanted, above + textSize + 2, box.y - 2);
    above = at;
    haloText(ctx, curve.name, fits ? x + 6 : right - 2, Math.min(at, box.y + box.height - 4), {
      color: theme.text[curve.hue],
      halo: theme.ground,
      align: fits ? 'left' : 'right',
    });
  });
}
