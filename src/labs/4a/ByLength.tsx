import { useMemo } from 'preact/hooks';
import type { Draw } from '../../viz/canvas';
import { drawCurves } from '../../viz/curves';
import { Canvas } from '../parts/Canvas';
import { longestN } from './counted';

interface Props {
  readonly id: string;
  /** With the smoothing that was chosen, by n, bits per character. */
  readonly bits: readonly number[];
  /** With all lengths mixed. */
  readonly mixed: readonly number[];
  readonly n: number;
}

const finite = (bits: readonly number[]) =>
  Float32Array.from(bits, (value) => (Number.isFinite(value) ? value : NaN));

/** What held-out text costs, by n: falling, then rising. */
export function ByLength({ id, bits, mixed, n }: Props) {
  const draw = useMemo((): Draw => {
    const step = Float32Array.from(bits, (_, i) => i + 1);
    const same = bits.every((value, i) => value === mixed[i]);
    const curves = [
      { name: 'all lengths mixed', hue: 'noise' as const, dashed: true, values: finite(mixed) },
      ...(same ? [] : [{ name: 'as chosen', hue: 'model' as const, values: finite(bits) }]),
    ];
    return (surface, theme) => drawCurves(surface, { step, curves, until: longestN, across: 'n =' }, theme);
  }, [bits, mixed]);
  const now = bits[n - 1]!;
  return (
    <div class="by-length">
      <p class="view-title">
        Held-out text by n, bits per character. With n = {n} it pays{' '}
        <output data-metric="heldOut" data-value={now} aria-live="off">
          {Number.isFinite(now)
            ? now.toFixed(2)
            : 'infinitely much: something came that it had given no chance'}
        </output>
      </p>
      <Canvas
        class="wide"
        view="by-length"
        label="Bits per character on held-out text against n"
        describedBy={`${id}-words`}
        draw={draw}
      />
    </div>
  );
}
