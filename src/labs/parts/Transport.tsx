import type { Speed } from '../../engine/protocol';
import type { LabState } from '../state/lab-state';
import { Icon } from './icons';

interface Props {
  readonly state: LabState;
  readonly parts: Readonly<Record<string, string>>;
  readonly stepSize: number;
  /** Step first: motion is unwelcome. */
  readonly still: boolean;
  readonly onGo: () => void;
  readonly onCancel: () => void;
  readonly onStep: (part?: string) => void;
  readonly onReset: () => void;
  readonly onSpeed: (speed: Speed) => void;
}

const speeds: readonly (readonly [Speed, string])[] = [
  ['slow', 'Slow'],
  ['normal', 'Normal'],
  ['fast', 'Fast'],
];

/** Start, Continue and Pause are one button in one place; then Step, its parts, Reset and Speed. */
export function Transport(props: Props) {
  const { state, parts, stepSize, still, onGo, onCancel, onStep, onReset, onSpeed } = props;
  const { name } = state.phase;
  const stuck = name === 'diverged' || name === 'error';
  const loading = name === 'loading';
  const started = state.step > 0 || !['idle', 'ready'].includes(name);
  const go = loading
    ? 'Cancel'
    : name === 'running'
      ? 'Pause'
      : started && !fresh(state)
        ? 'Continue'
        : 'Start';
  // While the lab loads, steps wait their turn.
  const step = (part?: string) => stuck || onStep(part);
  const updates = stepSize === 1 ? 'one update' : `${stepSize} updates`;
  return (
    <div class="transport" role="group" aria-label="Training">
      <button
        type="button"
        class={`btn go ${stuck || loading || still ? '' : 'primary'}`}
        aria-disabled={stuck}
        onClick={() => (loading ? onCancel() : stuck || onGo())}
      >
        {loading ? null : <Icon name={name === 'running' ? 'pause' : 'play'} />}
        {go}
      </button>
      <button
        type="button"
        class={`btn ${still && !stuck ? 'primary' : ''}`}
        aria-disabled={stuck}
        title={`Step: ${updates} of both networks`}
        onClick={() => step()}
      >
        <Icon name="step" />
        Step
      </button>
      {Object.entries(parts).map(([part, label]) => (
        <button
          key={part}
          type="button"
          class="btn"
          aria-disabled={stuck}
          title={`${label}: ${updates}`}
          onClick={() => step(part)}
        >
          {label}
        </button>
      ))}
      <button type="button" class="btn" aria-disabled={loading} onClick={() => loading || onReset()}>
        <Icon name="reset" />
        Reset
      </button>
      <label class="speed">
        <span>Speed</span>{' '}
        <select value={state.speed} onChange={(e) => onSpeed(e.currentTarget.value as Speed)}>
          {speeds.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** Nothing of the learner's own has been trained: a recorded picture does not count. */
const fresh = ({ phase, running, step }: LabState) =>
  !running || (phase.name === 'ready' && step === 0) || (phase.name === 'paused' && step === 0);
