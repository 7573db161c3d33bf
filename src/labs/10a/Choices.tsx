import { SeedField } from '../own/SeedField';
import { pointSets } from '../../data/point-sets';
import { dataLabel } from '../state/data-label';
import { OwnPoints } from './OwnPoints';
import { names, steps, type Name } from './words';
import { Slider } from '../parts/Slider';
import { Select } from '../parts/Select';

interface Props {
  readonly id: string;
  readonly t: number;
  readonly left: number;
  readonly name: Name;
  /** Name of the data set. */
  readonly set: string;
  /** The learner's own [n, 2]. */
  readonly mine: Float32Array;
  /** What happens while there is none of theirs. */
  readonly otherwise: string;
  readonly seed: number;
  readonly onLevel: (t: number) => void;
  readonly onName: (name: Name) => void;
  readonly onSet: (set: string) => void;
  readonly onMine: (points: Float32Array) => void;
  readonly onSeed: (seed: number) => void;
}

/** What is destroyed, how, and how far. */
export function Choices(props: Props) {
  const { id, t, left, name, set, mine, otherwise, seed, onLevel, onName, onSet, onMine, onSeed } = props;
  return (
    <div class="knobs" role="group" aria-label="What is destroyed, and how">
      <Slider
        id={`${id}-t`}
        label="Noise level"
        hint={`0 data, ${steps} noise`}
        max={steps}
        value={t}
        said={`Level ${t}: ${Math.round(100 * left)} percent of the data left`}
        onValue={onLevel}
      />
      <Select
        id={`${id}-s`}
        label="Schedule"
        options={Object.entries(names) as [Name, string][]}
        value={name}
        onPick={onName}
      />
      <Select
        id={`${id}-d`}
        label="Data set"
        options={[...pointSets.map((one) => one.id), 'drawn'].map((one) => [one, dataLabel(one)])}
        value={set}
        onPick={onSet}
      />
      {set === 'drawn' && <OwnPoints id={id} points={mine} otherwise={otherwise} onPoints={onMine} />}
      <SeedField id={id} seed={seed} onSeed={onSeed} />
    </div>
  );
}
