import { useCallback, useRef, useState } from 'preact/hooks';
import type { Draw } from '../../viz/canvas';
import { drawGlyphs } from '../../viz/glyphs';
import { Canvas } from '../parts/Canvas';
import { inkLine } from './brush';

interface Props {
  readonly size: number;
  /** [size * size], 0 paper to 1 ink */
  readonly pixels: Float32Array;
  readonly onDraw: (pixels: Float32Array) => void;
  /** "Drawing square for a digit" */
  readonly label: string;
}

type Place = readonly [number, number];

/** A square of pixels to draw on with mouse, finger or arrow keys. */
export function GlyphPad({ size, pixels, onDraw, label }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(pixels);
  const last = useRef<Place>();
  const [pen, setPen] = useState<Place>();
  latest.current = pixels;
  const draw = useCallback<Draw>(
    (surface, theme) => {
      drawGlyphs(surface, { images: pixels, size, columns: 1, hue: 'real' }, theme);
      if (!pen) return;
      const unit = surface.width / size;
      surface.ctx.strokeStyle = theme.ink;
      surface.ctx.lineWidth = 2;
      surface.ctx.strokeRect(pen[0] * unit, pen[1] * unit, unit, unit);
    },
    [pixels, size, pen],
  );
  const stroke = (from: Place, to: Place) => {
    latest.current = inkLine(latest.current, size, from, to);
    onDraw(latest.current);
  };
  const place = (e: PointerEvent) => {
    const { left, top, width, height } = box.current!.getBoundingClientRect();
    const to: Place = [((e.clientX - left) / width) * size, ((e.clientY - top) / height) * size];
    stroke(last.current ?? to, to);
    last.current = to;
  };
  const keys = (e: KeyboardEvent) => {
    const way = ways[e.key];
    const at = pen ?? [Math.floor(size / 2), Math.floor(size / 2)];
    if (way) {
      const within = (v: number) => Math.min(size - 1, Math.max(0, v));
      const to: Place = [within(at[0] + way[0]), within(at[1] + way[1])];
      if (e.shiftKey) stroke(center(at), center(to));
      setPen(to);
    } else if (e.key === 'Enter' || e.key === ' ') stroke(center(at), center(at));
    else return;
    e.preventDefault();
    e.stopPropagation();
  };
  return (
    <div
      ref={box}
      class="pad glyph"
      tabIndex={0}
      role="group"
      aria-label={`${label}, ${size} by ${size} pixels. Arrow keys move the pen, with Shift they draw, Enter makes a dot.`}
      onKeyDown={keys}
      onFocus={(e) => e.currentTarget.matches(':focus-visible') && setPen((at) => at ?? [7, 7])}
      onBlur={() => setPen(undefined)}
      onPointerDown={(e) => {
        if (e.button !== 0) return;
        e.currentTarget.setPointerCapture(e.pointerId);
        last.current = undefined;
        place(e);
      }}
      onPointerMove={(e) => e.currentTarget.hasPointerCapture(e.pointerId) && place(e)}
    >
      <Canvas
        view="pad"
        label={`Your drawing${pen ? `. Pen at column ${pen[0] + 1}, row ${pen[1] + 1}` : ''}`}
        describedBy=""
        draw={draw}
      />
    </div>
  );
}

const center = ([x, y]: Place): Place => [x + 0.5, y + 0.5];

const ways: Readonly<Record<string, Place | undefined>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
