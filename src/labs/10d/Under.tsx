import { crookedness, pathsOf, stagesIn } from '../paths/stages';
import type { UnderProps } from '../show';
import { shownPaths, timeOf } from './pictures';

/** The legend, the slider of time, and how crooked the paths are. */
export function Under({ id, state, seen, hands }: UnderProps) {
  const time = timeOf(seen);
  const where = time === 0 ? 'noise' : time === 1 ? 'data' : 'on the way';
  const crooked = crookedness(pathsOf(seen, shownPaths));
  const pieces = stagesIn(seen) - 1;
  return (
    <>
      <ul class="legend">
        <li>
          <svg viewBox="0 0 16 13" aria-hidden="true">
            <circle cx="8" cy="6.5" r="4.2" fill="var(--real)" />
          </svg>
          real
        </li>
        <li>
          <svg viewBox="0 0 16 13" aria-hidden="true">
            <path d="M8 1.4l5 9.6H3z" fill="var(--generated)" />
          </svg>
          generated
        </li>
        <li>
          <svg viewBox="0 0 16 13" aria-hidden="true">
            <path d="M1 11c4-1 6-8 14-9" fill="none" stroke="var(--model)" stroke-width="1.6" />
          </svg>
          path of a sample
        </li>
      </ul>
      {pieces > 0 && !state.shown?.recorded && (
        <div class="knobs" role="group" aria-label="The time that is looked at">
          <div class="knob">
            <label for={`${id}-time`}>
              <b>Time</b> <span>{where}</span>
            </label>
            <input
              type="range"
              id={`${id}-time`}
              min={0}
              max={1}
              step={0.05}
              value={time}
              aria-valuetext={`${time.toFixed(2)}, ${where}`}
              onInput={(e) => hands.give('velocity', [+e.currentTarget.value])}
            />
            <output>{time.toFixed(2)}</output>
          </div>
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
