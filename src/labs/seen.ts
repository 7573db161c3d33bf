import type { Seen } from './show';
import type { LabState } from './state/lab-state';
import { runOf } from './state/run-of';

/** What the pictures are drawn from. A run that is not under way ends where it stands, or where it blew up. */
export function seenIn(state: LabState, highlight: string | undefined): Seen {
  const { shown, curves, trail, quality, given, phase, step, until, text } = state;
  const resting = phase.name === 'idle' || phase.name === 'unsupported';
  const { config } = runOf(state);
  const end = phase.name === 'diverged' ? phase.step : resting ? step : until;
  return {
    shown,
    symbols: shown?.symbols ?? text?.symbols,
    curves,
    trail,
    quality,
    given,
    config,
    until: Math.max(end, 1),
    highlight,
  };
}
