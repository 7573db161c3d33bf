import { SeedField } from '../own/SeedField';
import { pointSets } from '../../data/registry';
import { dataLabel } from '../state/data-label';
import { OwnPoints } from './OwnPoints';
import { names, steps, type Name } from './words';

interface Props {
  readonly id: string;
  readonly t: number;
  readonly left: number;
  readonly name: Name;
  /** Name of the data set. */
  readonly set: string;
  /** The learner's own [n, 2]. */
  readonly mine: Float32Array;
  readonly seed: number;
  readonly onLevel: (t: number) => void;
  readonly onName: (name: Name) => void;
  readonly onSet: (set: string) => void;
  readonly onMine: (points: Float32Array) => void;
  readonly onSeed: (seed: number) => void;
}

/** What is destroyed, how, and how far. */
export function Choices(props: Props) {
  const { id, t, left, name, set, mine, seed, onLevel, onName, onSet, onMine, onSeed } = props;
  return (
    <div class="knobs" role="group" aria-label="What is destroyed, and how">
      <div class="knob">
        <label for={`${id}-t`}>
          <b>Noise level</b> <span>0 data, {steps} noise</span>
        </label>
        <input
          id={`${id}-t`}
          type="range"
          min={0}
          max={steps}
          value={t}
          aria-valuetext={`Level ${t}: ${Math.round(100 * left)} percent of the data left`}
          onInput={(e) => onLevel(+e.currentTarget.value)}
        />
        <output>{t}</output>
      </div>
      <div class="knob wide">
        <label for={`${id}-s`}>
          <b>Schedule</b>
        </label>
        <select
          id={`${id}-s`}
          class="field"
          value={name}
          onChange={(e) => onName(e.currentTarget.value as Name)}
        >
          {Object.entries(names).map(([value, label]) => (
            <option value={value}>{label}</option>
          ))}
        </select>
      </div>
      <div class="knob wide">
        <label for={`${id}-d`}>
          <b>Data set</b>
        </label>
        <select id={`${id}-d`} class="field" value={set} onChange={(e) => onSet(e.currentTarget.value)}>
          {[...pointSets.map((one) => one.id), 'drawn'].map((one) => (
            <option value={one}>{dataLabel(one)}</option>
          ))}
        </select>
      </div>
      {set === 'drawn' && <OwnPoints id={id} points={mine} onPoints={onMine} />}
      <SeedField id={id} seed={seed} onSeed={onSeed} />
    </div>
  );
}
