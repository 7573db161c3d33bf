import { useCallback, useRef, useState } from 'preact/hooks';
import type { Draw } from '../../viz/canvas';
import { drawStage, stageScale } from '../../viz/stage';
import { toData } from '../../viz/scale';
import { windowAround } from '../../data/drawn';
import { Canvas } from '../parts/Canvas';
import { padWindow } from './pad-window';

interface Props {
  readonly id: string;
  /** [n, 2] */
  readonly points: Float32Array;
  readonly onStroke: (points: Float32Array) => void;
}

/** Between two points of a stroke, CSS pixels. */
const apart = 5;
/** How far one press of an arrow key moves the pen, in shares of the window; ten times as far with Shift. */
const nudge = 0.01;

/** A square to draw on with mouse, finger or arrow keys. */
export function DrawPad({ points, onStroke }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const stroke = useRef<number[]>([]);
  const [drawing, setDrawing] = useState<Float32Array>();
  const [pen, setPen] = useState<readonly [number, number]>();
  const window = inside(points) ? padWindow : windowAround(points);
  const draw = useCallback<Draw>(
    (surface, theme) => {
      const real = new Float32Array([...points.subarray(-4000), ...(drawing ?? [])]);
      drawStage(surface, { window, real }, theme, { bare: true });
      if (!pen) return;
      const scale = stageScale(window, surface.width, surface.height, true);
      surface.ctx.strokeStyle = theme.ink;
      surface.ctx.lineWidth = 2;
      surface.ctx.beginPath();
      surface.ctx.arc(scale.x(pen[0]), scale.y(pen[1]), 8, 0, 7);
      surface.ctx.stroke();
    },
    [points, drawing, pen],
  );
  const place = (e: PointerEvent) => {
    const canvas = box.current!.querySelector('canvas')!.getBoundingClientRect();
    const scale = stageScale(window, canvas.width, canvas.height, true);
    const xy = [e.clientX - canvas.left, e.clientY - canvas.top] as const;
    const at = toData(scale, ...xy);
    const near = stroke.current.length >= 2 && tooNear(stroke.current, at, apart / scale.unit);
    if (near) return;
    stroke.current.push(...at);
    setDrawing(Float32Array.from(stroke.current));
  };
  const end = () => {
    if (stroke.current.length) onStroke(Float32Array.from(stroke.current));
    stroke.current = [];
    setDrawing(undefined);
  };
  const keys = (e: KeyboardEvent) => {
    const way = arrows[e.key];
    const at = pen ?? [0, 0];
    if (way) {
      const far = (e.shiftKey ? 10 : 1) * nudge * (window[1] - window[0]);
      const within = (v: number, low: number, high: number) => Math.min(high, Math.max(low, v));
      setPen([
        within(at[0] + way[0] * far, window[0], window[1]),
        within(at[1] + way[1] * far, window[2], window[3]),
      ]);
    } else if (e.key === 'Enter' || e.key === ' ') onStroke(Float32Array.from(at));
    else return;
    e.preventDefault();
    e.stopPropagation();
  };
  return (
    <div
      ref={box}
      class="pad"
      tabIndex={0}
      role="group"
      aria-label="Drawing square. Arrow keys move the pen, Shift moves it further, Enter places a point."
      onKeyDown={keys}
      onFocus={(e) => e.currentTarget.matches(':focus-visible') && setPen((at) => at ?? [0, 0])}
      onBlur={() => setPen(undefined)}
      onPointerDown={(e) => {
        if (e.button !== 0) return;
        e.currentTarget.setPointerCapture(e.pointerId);
        stroke.current = [];
        place(e);
      }}
      onPointerMove={(e) => e.currentTarget.hasPointerCapture(e.pointerId) && place(e)}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <Canvas
        view="pad"
        label={`The points you have drawn: ${points.length / 2}${pen ? `. Pen at ${pen[0].toFixed(2)}, ${pen[1].toFixed(2)}` : ''}`}
        describedBy=""
        draw={draw}
      />
    </div>
  );
}

const arrows: Readonly<Record<string, readonly [number, number] | undefined>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

const inside = (points: Float32Array) => points.every((v) => Math.abs(v) <= 3);

const tooNear = (stroke: readonly number[], at: readonly [number, number], limit: number) =>
  Math.hypot(stroke.at(-2)! - at[0], stroke.at(-1)! - at[1]) < limit;
