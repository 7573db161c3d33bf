import { stagesIn } from '../paths/stages';
import type { UnderProps } from '../show';
import { agreement, exactAt, shareAt, stageOf } from './noise-levels';
import { side } from './pictures';
import { Key } from '../parts/Key';
import { Slider } from '../parts/Slider';

/** The legend, and the slider from noise to data: points and arrows go with it. */
export function Under({ id, state, seen, hands }: UnderProps) {
  const last = stagesIn(seen) - 1;
  const at = stageOf(seen);
  const share = shareAt(at, last);
  const where = at === 0 ? 'pure noise' : at === last ? 'samples' : `after ${at} of ${last} steps`;
  const learned = seen.shown?.views['score'];
  const exact = exactAt(seen, share, side);
  const go = (to: number) => hands.give('score', [shareAt(to, last)]);
  return (
    <>
      <ul class="legend">
        <Key mark="real">real</Key>
        <Key mark="generated">generated, on the way</Key>
        <Key mark="arrow">learned score</Key>
        <Key mark="exact arrow">exact score</Key>
      </ul>
      {last > 0 && !state.shown?.recorded && (
        <div class="knobs" role="group" aria-label="The step of denoising that is looked at">
          <Slider
            id={`${id}-stage`}
            label="From noise to data"
            hint={where}
            max={last}
            value={at}
            said={where}
            onValue={go}
          />
          <button type="button" class="btn slim" onClick={() => go(0)}>
            To noise
          </button>
          <button type="button" class="btn slim" onClick={() => go(last)}>
            To data
          </button>
          {learned && exact && learned.length === exact.length && (
            <p class="small">
              Noise level {Math.max(1, Math.round(share * (seen.config['steps'] as number)))} of{' '}
              {seen.config['steps']}. Weighed by length,{' '}
              <output data-metric="agreement">{Math.round(100 * agreement(learned, exact))}%</output> of the
              learned arrows point within 30 degrees of the exact ones.
            </p>
          )}
        </div>
      )}
    </>
  );
}
