import { useMemo } from 'preact/hooks';
import type { Smoothing } from '../../models/ngram/smoothing';
import type { Draw } from '../../viz/canvas';
import { drawCurves } from '../../viz/curves';
import { Canvas } from '../parts/Canvas';
import { longestN, type HeldOut } from './counted';
import type { Unit } from '../text/expectation';

interface Props {
  readonly id: string;
  /** Undefined while it is measured. */
  readonly heldOut: HeldOut | undefined;
  readonly unit: Unit;
  readonly smoothing: Smoothing;
  readonly n: number;
}

const finite = (bits: readonly number[]) =>
  Float32Array.from(bits, (value) => (Number.isFinite(value) ? value : NaN));

const nothing: Draw = () => {};

/** What held-out text costs, by n: falling, then rising. */
export function ByLength({ id, heldOut, unit, smoothing, n }: Props) {
  const draw = useMemo((): Draw => {
    if (!heldOut) return nothing;
    const step = Float32Array.from({ length: longestN }, (_, i) => i + 1);
    const curve = (name: string, way: Smoothing) => ({ name, values: finite(heldOut.bits[way]) });
    const curves = [
      { ...curve('all lengths mixed', 'witten-bell'), hue: 'noise' as const, dashed: true },
      ...(smoothing === 'witten-bell' ? [] : [{ ...curve('as chosen', smoothing), hue: 'model' as const }]),
    ];
    return (surface, theme) => drawCurves(surface, { step, curves, until: longestN, across: 'n =' }, theme);
  }, [heldOut, smoothing]);
  const now = heldOut?.bits[smoothing][n - 1];
  return (
    <div class="by-length">
      <p class="view-title">
        Held-out text by n, bits per character.{' '}
        {now === undefined ? (
          'It is being measured.'
        ) : (
          <>
            As chosen, with n = {n}, it pays{' '}
            <output data-metric="heldOut" data-value={now} aria-live="off">
              {Number.isFinite(now)
                ? now.toFixed(2)
                : 'infinitely much, for something came that it had given no chance. Mix all lengths, or add one, and nothing is without'}
            </output>
          </>
        )}
      </p>
      <Canvas
        class="wide"
        view="by-length"
        label="Bits per character on held-out text against n"
        describedBy={`${id}-words`}
        draw={draw}
      />
      {unit === 'words' && heldOut && heldOut.unknown > 0 && (
        <p class="small">
          {Math.round(100 * heldOut.unknown)} percent of the held-out words are new. Each of them is priced as
          one unknown word, not letter by letter, so compare these figures with one another and not with those
          for letters.
        </p>
      )}
    </div>
  );
}
