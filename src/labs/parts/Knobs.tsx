import type { About, KnobValue } from '../../models/model';
import type { Lab } from '../lab';
import type { LabState } from '../state/lab-state';
import { waiting } from '../state/reduce';
import { Knob } from './Knob';

const order = ['data', 'model', 'training', 'view'] as const;

/** Names of the knobs on show, in causal order: at most three in Guided. */
export function knobNames(lab: Lab, about: About, mode: LabState['mode']): string[] {
  const names = Object.keys(about.knobs);
  if (mode === 'guided') return lab.guided.filter((name) => about.knobs[name]);
  const free =
    lab.free === 'all' ? names : names.filter((name) => (lab.free as readonly string[]).includes(name));
  return order.flatMap((group) => free.filter((name) => about.knobs[name]!.group === group));
}

interface Props {
  readonly id: string;
  readonly lab: Lab;
  readonly about: About;
  readonly state: LabState;
  readonly onSet: (name: string, value: KnobValue) => void;
}

export function Knobs({ id, lab, about, state, onSet }: Props) {
  return (
    <>
      {knobNames(lab, about, state.mode).map((name) => (
        <Knob
          key={name}
          id={`${id}-${name}`}
          knob={about.knobs[name]!}
          value={state.settings.config[name]!}
          waits={waiting(about, state, name)}
          onSet={(value) => onSet(name, value)}
        />
      ))}
    </>
  );
}
