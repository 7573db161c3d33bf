import { useCallback, useRef } from 'preact/hooks';
import type { Draw } from '../../viz/canvas';
import { drawGlyphs } from '../../viz/glyphs';
import { Canvas } from '../parts/Canvas';
import { inkLine } from './brush';
import { usePad, type Place } from './usePad';

interface Props {
  readonly size: number;
  /** [size * size], 0 paper to 1 ink */
  readonly pixels: Float32Array;
  readonly onDraw: (pixels: Float32Array) => void;
  /** "Drawing square for a digit" */
  readonly label: string;
}

/** A square of pixels to draw on with mouse, finger or arrow keys. */
export function GlyphPad({ size, pixels, onDraw, label }: Props) {
  const latest = useRef(pixels);
  const last = useRef<Place>();
  latest.current = pixels;
  const stroke = (from: Place, to: Place) => {
    latest.current = inkLine(latest.current, size, from, to);
    onDraw(latest.current);
  };
  const { pen, pad } = usePad(size, {
    begin: () => (last.current = undefined),
    drag(to) {
      stroke(last.current ?? to, to);
      last.current = to;
    },
    mark: (to, from) => stroke(center(from), center(to)),
  });
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
  return (
    <div
      {...pad}
      aria-label={`${label}, ${size} by ${size} pixels. Arrow keys move the pen, with Shift they draw, Enter makes a dot.`}
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
