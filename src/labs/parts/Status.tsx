import { loadSize } from '../load-size';
import type { Lab } from '../lab';
import type { Playback } from '../recorded';
import type { LabState } from '../state/lab-state';

/** What Start will cost, how far loading is, or one sentence about the run. */
export function Status({
  state,
  lab,
  playback,
}: {
  state: LabState;
  lab: Lab;
  playback: Playback | undefined;
}) {
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
  const minutes = `${loadSize} to load, about ${Math.max(5, Math.round(lab.steps / 150 / 5) * 5)} seconds on a laptop.`;
  return (
    <p class="cost">
      {playback && state.shown
        ? 'From a recorded run. Start trains your own: '
        : 'Start trains a model here: '}
      {minutes}
    </p>
  );
}
