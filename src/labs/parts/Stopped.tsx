import type { Driver } from '../driver';
import type { Lab } from '../lab';
import type { LabState } from '../state/lab-state';
import { Banner } from './Banner';

/** A run that ended in an error: what it was, another try, and what to report. */
export function Stopped({ lab, state, driver }: { lab: Lab; state: LabState; driver: Driver }) {
  const { phase } = state;
  if (phase.name !== 'error') return null;
  const copy = () => void navigator.clipboard?.writeText(diagnostics(lab, state));
  return (
    <Banner
      kind="warn"
      alert
      title="The lab stopped."
      acts={[
        ['Retry', () => driver.again()],
        ['Copy diagnostics', copy],
      ]}
    >
      {phase.message}
    </Banner>
  );
}

const diagnostics = (lab: Lab, { settings, backend, engine, step, phase }: LabState): string =>
  JSON.stringify(
    { lab: lab.id, step, backend, engine, phase, settings: { ...settings, data: settings.data.set } },
    null,
    2,
  );
