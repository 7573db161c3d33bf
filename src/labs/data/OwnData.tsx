import { useEffect, useRef, useState } from 'preact/hooks';
import { AddPoint } from './AddPoint';
import { DrawPad } from './DrawPad';
import { LoadPoints } from './LoadPoints';

export interface OwnDataProps {
  readonly id: string;
  /** [n, 2], data units */
  readonly points: Float32Array;
  readonly onPoints: (points: Float32Array) => void;
}

/** Between the last change and the run that starts over with it, milliseconds. */
const settle = 400;

/** The learner's own points: drawn, typed, pasted or loaded. They never leave this browser. */
export function OwnData({ id, points, onPoints }: OwnDataProps) {
  const [own, setOwn] = useState<readonly Float32Array[]>(points.length ? [points] : []);
  const all = join(own);
  const taken = useRef(points);
  taken.current = points;
  useEffect(() => {
    if (own.length === 0 || same(all, points)) return;
    const timer = setTimeout(() => same(all, taken.current) || onPoints(all), settle);
    return () => clearTimeout(timer);
  }, [own]);
  const add = (more: Float32Array) => setOwn((before) => [...before, more]);
  const count = all.length / 2;
  return (
    <div class="own-data" role="group" aria-label="Your own points">
      <DrawPad id={id} points={all} onStroke={add} />
      <div class="own-tools">
        <p class="small" role="status">
          {count === 0
            ? 'No points yet. Draw on the square, type a point, or load a file.'
            : `${count.toLocaleString('en-US')} ${count === 1 ? 'point' : 'points'}. They stay in this browser.`}
        </p>
        <AddPoint id={id} onAdd={add} />
        <p>
          <button
            type="button"
            class="btn slim"
            aria-disabled={own.length === 0}
            onClick={() => setOwn((before) => before.slice(0, -1))}
          >
            Undo
          </button>{' '}
          <button type="button" class="btn slim" aria-disabled={own.length === 0} onClick={() => setOwn([])}>
            Clear
          </button>
        </p>
        <LoadPoints
          id={id}
          onPoints={(loaded) => {
            setOwn([loaded]);
            onPoints(loaded); // at once: nothing more is coming, and Start may be pressed next
          }}
        />
      </div>
    </div>
  );
}

function join(parts: readonly Float32Array[]): Float32Array {
  const out = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

const same = (a: Float32Array, b: Float32Array) => a.length === b.length && a.every((v, i) => v === b[i]);
