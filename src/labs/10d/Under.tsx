import { crookedness, pathsOf, stagesIn } from '../paths/stages';
import type { UnderProps } from '../show';
import { shownPaths, timeOf } from './pictures';
import { Key } from '../parts/Key';
import { Slider } from '../parts/Slider';

/** The legend, the slider of time, and how crooked the paths are. */
export function Under({ id, state, seen, hands }: UnderProps) {
  const time = timeOf(seen);
  const where = time === 0 ? 'noise' : time === 1 ? 'data' : 'on the way';
  const crooked = crookedness(pathsOf(seen, shownPaths));
  const pieces = stagesIn(seen) - 1;
  return (
    <>
      <ul class="legend">
        <Key mark="real">real</Key>
        <Key mark="generated">generated</Key>
        <Key mark="path">path of a sample</Key>
      </ul>
      {pieces > 0 && !state.shown?.recorded && (
        <div class="knobs" role="group" aria-label="The time that is looked at">
          <Slider
            id={`${id}-time`}
            label="Time"
            hint={where}
            max={1}
            step={0.05}
            value={time}
            shown={time.toFixed(2)}
            said={`${time.toFixed(2)}, ${where}`}
            onValue={(to) => hands.give('velocity', [to])}
          />
          {pieces > 1 && (
            <p class="small">
              The paths are{' '}
              <output data-metric="crookedness" data-value={crooked}>
                {crooked.toFixed(2)}
              </output>{' '}
              times as long as the straight way between their ends, in {pieces} pieces each. 1 is straight.
            </p>
          )}
        </div>
      )}
    </>
  );
}
