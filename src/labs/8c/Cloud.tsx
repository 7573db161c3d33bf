import { useCallback } from 'preact/hooks';
import type { Window } from '../../math/grid';
import type { Draw } from '../../viz/canvas';
import { drawStage } from '../../viz/stage';
import { Canvas } from '../parts/Canvas';

interface Props {
  readonly number: 1 | 2;
  readonly window: Window;
  readonly points: Float32Array;
  /** Known after the answer. */
  readonly kind?: 'real' | 'generated' | undefined;
  readonly onPick: () => void;
}

/** One cloud, in one color until the answer is given. */
export function Cloud({ number, window, points, kind, onPick }: Props) {
  const draw = useCallback<Draw>(
    (surface, theme) => {
      const data = kind === 'generated' ? { window, generated: points } : { window, real: points };
      const plain = kind ? theme : { ...theme, mark: { ...theme.mark, real: theme.ink } };
      drawStage(surface, data, plain, { bare: true });
    },
    [points, kind, window],
  );
  return (
    <button
      type="button"
      class="cloud"
      data-kind={kind}
      aria-disabled={!!kind}
      onClick={() => kind || onPick()}
    >
      <Canvas view="cloud" label={`Cloud ${number}: ${whereIs(window, points)}`} describedBy="" draw={draw} />
      <span>
        Cloud {number}
        {kind ? `: ${kind}` : ''}
      </span>
    </button>
  );
}

/** For those who cannot see the cloud: each point's place, to one digit. */
function whereIs(_: Window, points: Float32Array): string {
  const places = Array.from(
    { length: points.length / 2 },
    (__, i) => `${points[2 * i]!.toFixed(1)} ${points[2 * i + 1]!.toFixed(1)}`,
  );
  return `points at ${places.join('; ')}`;
}
