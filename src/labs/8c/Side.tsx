import { useCallback } from 'preact/hooks';
import type { GlyphSet, PointSet } from '../../data/data';
import type { Draw } from '../../viz/canvas';
import { describeGlyphs } from '../../viz/describe-glyphs';
import { drawGlyphs } from '../../viz/glyphs';
import { drawStage } from '../../viz/stage';
import { Canvas } from '../parts/Canvas';

interface Props {
  /** "Cloud 1" */
  readonly name: string;
  readonly set: PointSet | GlyphSet;
  /** [n, 2] points or [n, size * size] glyphs */
  readonly values: Float32Array;
  /** Known after the answer. */
  readonly kind?: 'real' | 'generated' | undefined;
  readonly onPick: () => void;
}

/** One of the two, in one color until the answer is given. */
export function Side({ name, set, values, kind, onPick }: Props) {
  const draw = useCallback<Draw>(
    (surface, theme) => {
      const plain = kind ? theme : { ...theme, mark: { ...theme.mark, real: theme.ink } };
      if (set.kind === 'points') {
        const { window } = set;
        const data = kind === 'generated' ? { window, generated: values } : { window, real: values };
        drawStage(surface, data, plain, { bare: true });
      } else {
        const columns = Math.ceil(Math.sqrt(values.length / set.size ** 2));
        const data = { images: values, size: set.size, columns, hue: kind ?? 'real' } as const;
        drawGlyphs(surface, data, plain);
      }
    },
    [values, kind, set],
  );
  const seen = set.kind === 'points' ? whereIs(values) : describeGlyphs({ images: values, size: set.size });
  return (
    <button
      type="button"
      class="cloud"
      data-kind={kind}
      aria-disabled={!!kind}
      onClick={() => kind || onPick()}
    >
      <Canvas view="cloud" label={`${name}: ${seen}`} describedBy="" draw={draw} />
      <span>
        {name}
        {kind ? `: ${kind}` : ''}
      </span>
    </button>
  );
}

/** For those who cannot see the cloud: each point's place, to one digit. */
function whereIs(points: Float32Array): string {
  const places = Array.from(
    { length: points.length / 2 },
    (_, i) => `${points[2 * i]!.toFixed(1)} ${points[2 * i + 1]!.toFixed(1)}`,
  );
  return `points at ${places.join('; ')}`;
}
