import type { Surface } from './canvas';
import { haloText, setFont, textSize } from './marks/text';
import type { Hue, Theme } from './theme';

/** Sound or melody in lanes, one under the other, on the same axis of time. */
export interface Lane {
  readonly name: string;
  readonly hue: Hue;
  /** Of a waveform: -1 ... 1 [n] */
  readonly wave?: ArrayLike<number> | undefined;
  /** Of a melody: notes as [first place, how many places, height from 0 low to 1 high] */
  readonly notes?: readonly (readonly [from: number, length: number, height: number])[] | undefined;
  /** So many places at the beginning are real, and look so. */
  readonly real?: number | undefined;
}

export interface LanesData {
  readonly lanes: readonly Lane[];
  /** Places on the axis of time. */
  readonly places: number;
  /** A place that is marked by a line through all lanes: what is being heard. */
  readonly at?: number | undefined;
}

const gap = 8;
/** Where all is quieter than this, it looks so. */
const quietest = 0.2;

function loudestOf(wave: ArrayLike<number> = []): number {
  let most = 0;
  for (let i = 0; i < wave.length; i++) most = Math.max(most, Math.abs(wave[i]!));
  return most;
}

/** Each lane in a frame of its own: a line for a waveform, bars for notes. The loudest of them fills its lane. */
export function drawLanes({ ctx, width, height }: Surface, data: LanesData, theme: Theme): void {
  const { lanes, places, at } = data;
  const each = (height - gap * (lanes.length - 1)) / lanes.length;
  const x = (place: number) => (place / Math.max(1, places)) * width;
  const loudest = Math.max(quietest, ...lanes.flatMap(({ wave }) => loudestOf(wave)));
  lanes.forEach(({ name, hue, wave, notes, real = 0 }, i) => {
    const top = i * (each + gap);
    ctx.fillStyle = theme.stage;
    ctx.fillRect(0, top, width, each);
    const head = textSize + 8;
    const y = (value: number) => top + head + (1 - value) * (each - head - 6);
    ctx.strokeStyle = theme.gridLine;
    ctx.lineWidth = 1;
    line(ctx, [0, y(0.5)], [width, y(0.5)]);
    const curve = (values: ArrayLike<number>, from: number, to: number, color: Hue) => {
      ctx.strokeStyle = theme.mark[color];
      ctx.lineWidth = 1.5 * theme.points;
      ctx.beginPath();
      for (let t = from; t < to; t++) ctx.lineTo(x(t + 0.5), y((values[t]! / loudest + 1) / 2));
      ctx.stroke();
    };
    if (wave) {
      const begun = Math.min(real, wave.length);
      if (begun > 0) curve(wave, 0, begun, 'real');
      curve(wave, Math.max(0, begun - 1), wave.length, hue);
    }
    for (const [from, length, high] of notes ?? []) {
      ctx.fillStyle = theme.mark[from < real ? 'real' : hue];
      ctx.fillRect(x(from) + 1, y(high) - 3, Math.max(2, x(length) - 2), 6);
    }
    ctx.strokeStyle = theme.frame;
    ctx.lineWidth = 1;
    ctx.strokeRect(0.5, top + 0.5, width - 1, each - 1);
    setFont(ctx, theme, 600);
    haloText(ctx, name, 8, top + textSize / 2 + 5, { color: theme.text[hue], halo: theme.stage });
  });
  if (at === undefined) return;
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 1.5;
  line(ctx, [x(at), 0], [x(at), height]);
}

function line(
  ctx: CanvasRenderingContext2D,
  from: readonly [number, number],
  to: readonly [number, number],
): void {
  ctx.beginPath();
  ctx.moveTo(...from);
  ctx.lineTo(...to);
  ctx.stroke();
}
