import { useMemo } from 'preact/hooks';
import type { About } from '../../models/model';
import { Canvas } from '../parts/Canvas';
import { rows } from '../parts/Readouts';
import { lossPicture, stagePicture } from '../pictures';
import { clustersOf } from '../state/hear';
import type { LabState } from '../state/lab-state';
import { count } from '../state/say';

interface Props {
  readonly id: string;
  readonly name: string;
  /** "Loss: Minimax" */
  readonly setting: string;
  readonly about: About;
  readonly state: LabState;
}

/** Clusters or distance, and both losses: what two runs are compared by. */
const compared = ['modes', 'jensenShannon', 'discriminatorLoss', 'generatorLoss'];

/** One of two runs: its picture, its losses, its numbers. */
export function Side({ id, name, setting, about, state }: Props) {
  const { shown, curves, step, until, phase } = state;
  const stage = useMemo(() => stagePicture(shown), [shown]);
  const losses = useMemo(() => lossPicture(curves, Math.max(1, until)), [curves, until]);
  const wanted = rows(about, state, clustersOf(state)).filter((row) => compared.includes(row.name));
  return (
    <div class="pair-side" role="group" aria-labelledby={`${id}-name`}>
      <p class="view-title" id={`${id}-name`}>
        <b>{name}</b> {setting}
        <span class="stepno">
          step <output>{count(step)}</output>
        </span>
      </p>
      <div class="view">
        <Canvas
          class="sq"
          view={`compare-${name.at(-1)!.toLowerCase()}`}
          label={`${name}: real and generated points on a plane`}
          describedBy={`${id}-numbers`}
          draw={stage}
        />
        <Canvas
          class="curve"
          view={`compare-losses-${name.at(-1)!.toLowerCase()}`}
          label={`${name}: losses of D and G against the step`}
          describedBy={`${id}-numbers`}
          draw={losses}
        />
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
