import { useRef } from 'preact/hooks';
import { describeStage } from '../../viz/describe';
import { last } from '../state/curves';
import { setOf } from '../state/hear';
import type { LabState } from '../state/lab-state';
import { Chevron } from './icons';

interface Props {
  readonly id: string;
  readonly state: LabState;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
}

/** The picture in words: new at milestones and whenever training rests, never while the picture moves. */
export function Words({ id, state, open, onToggle }: Props) {
  const kept = useRef({ at: -1, text: '' });
  const { shown, phase, saidAt } = state;
  const mark = phase.name === 'running' ? saidAt : (shown?.step ?? 0) + 0.5;
  if (shown && (kept.current.at !== mark || phase.name !== 'running'))
    kept.current = { at: mark, text: describe(state) };
  return (
    <details class="describe" open={open} onToggle={(e) => onToggle(e.currentTarget.open)}>
      <summary>
        <Chevron />
        The picture in words
      </summary>
      <p id={`${id}-words`}>
        {kept.current.text ||
          'A plane with the points of the data set. When a model has been trained, its generated points, D’s map and G’s square of noise appear here in words.'}
      </p>
    </details>
  );
}

function describe(state: LabState): string {
  const { window, real, samples, views, step } = state.shown!;
  return describeStage(
    { window, real, generated: samples, belief: views['belief'], pull: views['pull'] },
    {
      step,
      modes: setOf(state)?.modes,
      modesReached: state.quality['modes']?.value,
      accuracy: last(state.curves, 'discriminatorAccuracy'),
    },
  );
}
