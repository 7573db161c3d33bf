import { useRef, useState } from 'preact/hooks';
import '../styles/compare.css';
import type { About } from '../../models/model';
import type { Driver } from '../driver';
import type { Lab } from '../lab';
import type { Show } from '../show';
import { useLazy } from '../parts/useLazy';
import type { LabState } from '../state/lab-state';
import { configFor, hasCheckpoint, loadCheckpoint } from './checkpoints';

export interface FreeToolsProps {
  readonly id: string;
  readonly lab: Lab;
  readonly about: About;
  readonly show: Show;
  readonly state: LabState;
  readonly driver: Driver;
}

/** What only Free offers: a trained model to start from, and two runs side by side. */
export function FreeTools({ id, lab, about, show, state, driver }: FreeToolsProps) {
  const [failed, fail] = useState('');
  const [busy, setBusy] = useState(false);
  const [comparing, compare] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const Compare = useLazy(comparing && (async () => (await import('../compare/Compare')).Compare));
  const { set } = state.settings.data;
  const pretrained = async (wanted: boolean) => {
    fail('');
    if (!wanted) return driver.reset();
    setBusy(true);
    try {
      const model = await loadCheckpoint(about, set);
      const config = configFor(about, model, state.settings.config);
      await driver.load(model, { ...state.settings, config, seed: model.seed }, true);
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  const close = () => {
    compare(false);
    opener.current?.focus();
  };
  return (
    <div class="free-tools">
      {hasCheckpoint(lab.family, set) && (
        <label class="switch">
          <input
            type="checkbox"
            checked={state.pretrained || busy}
            aria-busy={busy}
            onChange={(e) => void pretrained(e.currentTarget.checked)}
          />
          <b>Start from a trained model</b>
        </label>
      )}
      {lab.compare && lab.compare.length > 0 && (
        <button
          ref={opener}
          type="button"
          class="btn slim"
          aria-expanded={comparing}
          onClick={() => (comparing ? close() : compare(true))}
        >
          Compare two runs
        </button>
      )}
      {failed && (
        <p class="flag" role="alert">
          {failed}
        </p>
      )}
      {Compare && comparing && (
        <Compare
          id={id}
          lab={lab}
          about={about}
          show={show}
          state={state}
          engine={driver.options}
          onClose={close}
        />
      )}
    </div>
  );
}
