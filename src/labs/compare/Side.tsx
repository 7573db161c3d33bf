import { useMemo } from 'preact/hooks';
import type { About } from '../../models/model';
import { Canvas } from '../parts/Canvas';
import { rows } from '../parts/Readouts';
import type { Picture, Seen, Show } from '../show';
import { clustersOf } from '../state/set-of';
import type { LabState } from '../state/lab-state';
import { count } from '../state/say';

interface Props {
  readonly id: string;
  readonly name: string;
  /** "Loss: Minimax" */
  readonly setting: string;
  readonly about: About;
  readonly show: Show;
  readonly state: LabState;
  /** Faded, until the run has a picture of its own. */
  readonly before: Seen | undefined;
}

/** Of the measures: clusters or distance. The losses come with the family. */
const measured = ['modes', 'jensenShannon', 'readable'];

/** What two runs are compared by: the first picture, and the losses. */
const shownBy = ({ pictures }: Show): readonly [Picture, Picture | undefined] => [
  pictures.find(({ place }) => place === 'main')!,
  pictures.find(({ view }) => view === 'losses'),
];

/** One of two runs: its picture, its losses, its numbers. */
export function Side({ id, name, setting, about, show, state, before }: Props) {
  const { shown, curves, step, until, phase } = state;
  const [main, curve] = shownBy(show);
  const waits = !shown && before;
  const seen: Seen = waits || { ...state, config: state.settings.config, until: Math.max(1, until) };
  const stage = useMemo(() => main.draw(seen), [shown, waits]);
  const losses = useMemo(() => curve?.draw(seen), [curves, until, waits]);
  const wanted = rows(about, state, clustersOf(state)).filter(
    ({ name }) => measured.includes(name) || (about.metrics[name] && about.metrics[name]?.unit !== 'percent'),
  );
  return (
    <div class="pair-side" role="group" aria-labelledby={`${id}-name`}>
      <p class="view-title" id={`${id}-name`}>
        <b>{name}</b> {setting}
        <span class="stepno">
          step <output>{count(step)}</output>
        </span>
      </p>
      <div class={waits ? 'view faded' : 'view'}>
        <Canvas
          class="sq"
          view={`compare-${name.at(-1)!.toLowerCase()}`}
          label={`${name}: ${main.label}`}
          describedBy={`${id}-numbers`}
          draw={stage}
        />
        {curve && losses && (
          <Canvas
            class="curve"
            view={`compare-losses-${name.at(-1)!.toLowerCase()}`}
            label={`${name}: ${curve.label}`}
            describedBy={`${id}-numbers`}
            draw={losses}
          />
        )}
      </div>
      <dl class="readouts" id={`${id}-numbers`}>
        {wanted.map(({ name: metric, label, help, value, text }) => (
          <div key={metric}>
            <dt title={help}>{label}</dt>
            <dd>
              <output data-compared={metric} data-value={value} aria-live="off">
                {text}
              </output>
            </dd>
          </div>
        ))}
      </dl>
      {problem(state) && <p class="flag">{problem(state)}</p>}
    </div>
  );

  function problem({ note }: LabState): string {
    if (phase.name === 'diverged') return `Training blew up at step ${count(phase.step)}.`;
    if (phase.name === 'error' || phase.name === 'unsupported') return phase.message;
    return note;
  }
}
