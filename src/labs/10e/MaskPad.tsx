import { useCallback, useRef, useState } from 'preact/hooks';
import type { Draw } from '../../viz/canvas';
import { drawGlyphs } from '../../viz/glyphs';
import { drawCover } from '../../viz/cover';
import { Canvas } from '../parts/Canvas';
import { brushed } from './mask';

interface Props {
  readonly size: number;
  /** [size * size], 0 paper to 1 ink */
  readonly ink: Float32Array;
  /** [size * size], 1 known */
  readonly known: Float32Array;
  /** What the brush does: 0 covers, 1 uncovers. */
  readonly brush: 0 | 1;
  readonly describedBy: string;
  readonly onCover: (known: Float32Array) => void;
}

type Place = readonly [column: number, row: number];

/** A glyph that can be covered with mouse, finger or arrow keys. */
export function MaskPad({ size, ink, known, brush, describedBy, onCover }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(known);
  const [pen, setPen] = useState<Place>();
  latest.current = known;
  const draw = useCallback<Draw>(
    (surface, theme) => {
      drawGlyphs(surface, { images: ink, size, columns: 1, hue: 'real' }, theme);
      drawCover(surface, { known, size, pen }, theme);
    },
    [ink, known, size, pen],
  );
  const paint = (at: Place) => {
    latest.current = brushed(latest.current, size, at, brush);
    onCover(latest.current);
  };
  const place = (e: PointerEvent) => {
    const { left, top, width, height } = box.current!.getBoundingClientRect();
    paint([Math.floor(((e.clientX - left) / width) * size), Math.floor(((e.clientY - top) / height) * size)]);
  };
  const keys = (e: KeyboardEvent) => {
    const way = ways[e.key];
    const at = pen ?? [Math.floor(size / 2), Math.floor(size / 2)];
    if (way) {
      const within = (v: number) => Math.min(size - 1, Math.max(0, v));
      const to: Place = [within(at[0] + way[0]), within(at[1] + way[1])];
      if (e.shiftKey) paint(to);
      setPen(to);
    } else if (e.key === 'Enter' || e.key === ' ') paint(at);
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
      aria-label={`The digit, ${size} by ${size} pixels. Arrow keys move the brush, with Shift they ${brush ? 'uncover' : 'cover'}, Enter ${brush ? 'uncovers' : 'covers'} the place.`}
      onKeyDown={keys}
      onFocus={(e) => e.currentTarget.matches(':focus-visible') && setPen((at) => at ?? [7, 7])}
      onBlur={() => setPen(undefined)}
      onPointerDown={(e) => {
        if (e.button !== 0) return;
        e.currentTarget.setPointerCapture(e.pointerId);
        place(e);
      }}
      onPointerMove={(e) => e.currentTarget.hasPointerCapture(e.pointerId) && place(e)}
    >
      <Canvas
        view="cover"
        label={`The digit and its cover${pen ? `. Brush at column ${pen[0] + 1}, row ${pen[1] + 1}` : ''}`}
        describedBy={describedBy}
        draw={draw}
      />
    </div>
  );
}

const ways: Readonly<Record<string, Place | undefined>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
