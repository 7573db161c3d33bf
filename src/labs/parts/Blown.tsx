import type { About } from '../../models/model';
import type { Driver } from '../driver';
import { culpritOf } from '../state/culprit';
import type { LabState } from '../state/lab-state';
import { count } from '../state/say';
import { Banner } from './Banner';

interface Props {
  readonly about: About;
  readonly state: LabState;
  readonly driver: Driver;
}

/** Training blew up: what overflowed where, why, and three ways back. */
export function Blown({ about, state, driver }: Props) {
  const { phase, lastChange } = state;
  if (phase.name !== 'diverged') return null;
  const culprit = culpritOf(about, state.running?.config ?? state.settings.config);
  const quantity = about.metrics[phase.quantity]?.label ?? phase.quantity;
  const became = Number.isFinite(phase.value)
    ? `passed ${count(Math.round(phase.value))}`
    : `became ${phase.value}`;
  return (
    <Banner
      kind="warn"
      alert
      title="Training blew up. That is a result, not a bug."
      acts={[
        lastChange && ['Undo last change', () => driver.undo()],
        phase.step > 50 && ['Rewind 50 steps', () => driver.rewind(phase.step - 50)],
        culprit && [
          `Reset with ${culprit.knob.default}`,
          () => {
            driver.set(culprit.name, culprit.knob.default);
            driver.reset();
          },
        ],
      ]}
    >
      {quantity} {became} at step {count(phase.step)}.{' '}
      {culprit &&
        `${culprit.knob.label} is ${culprit.value}: each step overshoots so far that the next one has more to correct. `}
      The picture shows step {count(phase.kept)}, the last good one.
    </Banner>
  );
}
