import { useRef } from 'preact/hooks';
import type { Show } from '../show';
import type { LabState } from '../state/lab-state';
import { Chevron } from './icons';

interface Props {
  readonly id: string;
  readonly show: Show;
  readonly state: LabState;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
}

/** The picture in words: new at milestones and whenever training rests, never while the picture moves. */
export function Words({ id, show, state, open, onToggle }: Props) {
  const kept = useRef({ at: -1, text: '' });
  const { shown, phase, saidAt } = state;
  const mark = phase.name === 'running' ? saidAt : (shown?.step ?? 0) + 0.5;
  if (shown && phase.name !== 'loading' && (kept.current.at !== mark || phase.name !== 'running'))
    kept.current = { at: mark, text: show.describe(state) };
  return (
    <details class="describe" open={open} onToggle={(e) => onToggle(e.currentTarget.open)}>
      <summary>
        <Chevron />
        The picture in words
      </summary>
      <p id={`${id}-words`}>{kept.current.text || show.before}</p>
    </details>
  );
}
