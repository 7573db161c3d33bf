import type { Recording } from '../../viz/recording/recording';
import { loadSize } from '../load-size';
import type { Playback } from '../recorded';
import type { LabState } from '../state/lab-state';

/** "From a recorded run: 1,500 steps took 4 seconds of one processor core." */
const recordedFrom = ({ steps, seconds }: Recording) =>
  `From a recorded run: ${steps.toLocaleString('en')} steps took ${Math.max(1, Math.round(seconds))} ${seconds < 1.5 ? 'second' : 'seconds'} of one processor core.`;

/** What Start will cost, how far loading is, or one sentence about the run. */
export function Status({ state, playback }: { state: LabState; playback: Playback | undefined }) {
  const { phase, note } = state;
  if (phase.name === 'loading') {
    const megabytes = (phase.total / 1e6).toFixed(1);
    const bytes = phase.total > 1000;
    return (
      <div class="cost">
        <label>
          {bytes ? `Loading ${phase.what}, ${megabytes} MB ` : `Loading ${phase.what || 'the lab'} `}
          <progress max={phase.total || 1} value={phase.total ? phase.done : undefined} />
        </label>
      </div>
    );
  }
  if (note) return <p class="cost">{note}</p>;
  if (phase.name !== 'idle') return null;
  return (
    <p class="cost">
      {playback && state.shown
        ? `${recordedFrom(playback.recording)} Start trains your own`
        : 'Start trains a model here'}
      {`, ${loadSize} to load.`}
    </p>
  );
}
