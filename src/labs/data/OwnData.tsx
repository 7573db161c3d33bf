import { useMemo, useState } from 'preact/hooks';
import { endToEnd } from '../../data/end-to-end';
import { AddPoint } from './AddPoint';
import { DrawPad } from './DrawPad';
import { LoadPoints } from './LoadPoints';

export interface OwnDataProps {
  readonly id: string;
  /** [n, 2], data units */
  readonly points: Float32Array;
  /** What happens while there are none: "the lab learns Two moons". */
  readonly otherwise: string;
  /** Dropped somewhere on the lab. */
  readonly files?: readonly File[] | undefined;
  readonly onPoints: (points: Float32Array) => void;
}

/** The learner's own points: drawn, typed, pasted or loaded. They never leave this browser. */
export function OwnData({ id, points, otherwise, files, onPoints }: OwnDataProps) {
  const [strokes, setStrokes] = useState<readonly Float32Array[]>([]);
  /** For Undo. Points that came from elsewhere, such as a link, are one stroke. */
  const own = useMemo(
    () => (same(endToEnd(strokes), points) ? strokes : points.length > 0 ? [points] : []),
    [strokes, points],
  );
  // At once: Start may be pressed next.
  const put = (next: readonly Float32Array[]) => {
    setStrokes(next);
    onPoints(endToEnd(next));
  };
  const add = (more: Float32Array) => put([...own, more]);
  const undo = () => own.length > 0 && put(own.slice(0, -1));
  const clear = () => own.length > 0 && put([]);
  const count = points.length / 2;
  return (
    <div class="own-data" role="group" aria-label="Your own points">
      <DrawPad id={id} points={points} onStroke={add} />
      <div class="own-tools">
        <p class="small" role="status">
          {count === 0
            ? `No points yet: until there are, ${otherwise}. Draw on the square, type a point, or load a file.`
            : `${count.toLocaleString('en-US')} ${count === 1 ? 'point' : 'points'}. They stay in this browser.`}
        </p>
        <AddPoint id={id} onAdd={add} />
        <p>
          <button type="button" class="btn slim" aria-disabled={own.length === 0} onClick={undo}>
            Undo
          </button>{' '}
          <button type="button" class="btn slim" aria-disabled={own.length === 0} onClick={clear}>
            Clear
          </button>
        </p>
        <LoadPoints id={id} file={files?.[0]} onPoints={(loaded) => put([loaded])} />
      </div>
    </div>
  );
}

const same = (a: Float32Array, b: Float32Array) => a.length === b.length && a.every((v, i) => v === b[i]);
