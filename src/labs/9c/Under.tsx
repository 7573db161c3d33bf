import type { UnderProps } from '../show';
import { small } from '../state/say';
import { exactOf } from './words';

/** The legend, and what the digits beside cost. */
export function Under({ state }: UnderProps) {
  const exact = exactOf(state);
  return (
    <>
      <ul class="legend">
        {(['real', 'generated', 'noise'] as const).map((what) => (
          <li key={what}>
            <svg viewBox="0 0 16 13" aria-hidden="true">
              <rect x="2" y="1" width="11" height="11" fill={`var(--${what})`} />
            </svg>
            {what}
          </li>
        ))}
      </ul>
      {exact && !state.shown?.recorded && (
        <p class="small under-note">
          To noise and back, no pixel of these digits ends farther than{' '}
          <output data-metric="farthest">{small(exact.farthest)}</output> from where it was, where ink is 1.
        </p>
      )}
    </>
  );
}
