import type { ComponentChildren } from 'preact';
import type { LabState, Phase } from '../state/lab-state';

const chips: Readonly<Record<Phase['name'], readonly [word: string, path: string]>> = {
  idle: ['Not started', 'M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zm0 1.5a3 3 0 1 1 0 6 3 3 0 0 1 0-6z'],
  loading: ['Loading', 'M1.5 5h2v2h-2zM5 5h2v2H5zM8.5 5h2v2h-2z'],
  ready: ['Ready', 'M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9z'],
  running: ['Running', 'M2.5 1.5v9l7.5-4.5z'],
  paused: ['Paused', 'M2.5 2h2.4v8H2.5zM7.1 2h2.4v8H7.1z'],
  'offscreen-paused': ['Paused', 'M2.5 2h2.4v8H2.5zM7.1 2h2.4v8H7.1z'],
  finished: ['Finished', 'M1.8 6.4l2.8 2.9 5.6-6.4-1-.8-4.7 5.2-1.8-1.8z'],
  diverged: ['Stopped: blew up', 'M6 1.5L11.5 11H.5z'],
  error: ['Stopped: error', 'M6 1.5L11.5 11H.5z'],
  unsupported: [
    'Recording',
    'M6 1.4a4.6 4.6 0 1 0 0 9.2 4.6 4.6 0 0 0 0-9.2zm0 1.4a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4zM6 4a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
  ],
};

interface Props {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly level: 2 | 3;
  readonly state: Pick<LabState, 'phase' | 'mode'>;
  readonly onMode: (mode: LabState['mode']) => void;
  readonly children: ComponentChildren;
}

/** Title, state, Guided or Free, and the menu. */
export function Head({ id, name, title, level, state, onMode, children }: Props) {
  const [word, path] = chips[state.phase.name];
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <div class="lab-head">
      <Title class="lab-title" id={`${id}-title`}>
        <span>{name}</span> {title}
      </Title>
      <p class="chip">
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d={path} fill="currentColor" fill-rule="evenodd" />
        </svg>
        {word}
      </p>
      <fieldset class="seg">
        <legend class="vh">Mode</legend>
        {(['guided', 'free'] as const).map((mode) => (
          <label key={mode}>
            <input
              type="radio"
              name={`${id}-mode`}
              checked={state.mode === mode}
              onChange={() => onMode(mode)}
            />
            {mode === 'guided' ? 'Guided' : 'Free'}
          </label>
        ))}
      </fieldset>
      {children}
    </div>
  );
}
