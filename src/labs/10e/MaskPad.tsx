import { useCallback, useRef } from 'preact/hooks';
import type { Draw } from '../../viz/canvas';
import { drawGlyphs } from '../../viz/glyphs';
import { drawCover } from '../../viz/cover';
import { usePad, type Place } from '../data/usePad';
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

/** A glyph that can be covered with mouse, finger or arrow keys. */
export function MaskPad({ size, ink, known, brush, describedBy, onCover }: Props) {
  const latest = useRef(known);
  latest.current = known;
  const paint = ([column, row]: Place) => {
    latest.current = brushed(latest.current, size, [Math.floor(column), Math.floor(row)], brush);
    onCover(latest.current);
  };
  const { pen, pad } = usePad(size, { drag: paint, mark: paint });
  const draw = useCallback<Draw>(
    (surface, theme) => {
      drawGlyphs(surface, { images: ink, size, columns: 1, hue: 'real' }, theme);
      drawCover(surface, { known, size, pen }, theme);
    },
    [ink, known, size, pen],
  );
  return (
    <div
      {...pad}
      aria-label={`The digit, ${size} by ${size} pixels. Arrow keys move the brush, with Shift they ${brush ? 'uncover' : 'cover'}, Enter ${brush ? 'uncovers' : 'covers'} the place.`}
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
