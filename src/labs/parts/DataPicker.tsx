import type { BackendChoice } from '../../engine/protocol';
import { DataSets } from '../data/DataSets';
import type { Lab } from '../lab';
import type { LabState, Settings } from '../state/lab-state';
import { timing } from '../state/timing';
import { Select } from './Select';
import { Typed } from './Typed';

const backends: readonly (readonly [BackendChoice, string])[] = [
  ['auto', 'Fastest here'],
  ['wasm', 'WebAssembly'],
  ['webgl', 'WebGL'],
  ['webgpu', 'WebGPU'],
  ['cpu', 'Plain JavaScript'],
];

interface Props {
  readonly id: string;
  readonly lab: Lab;
  readonly state: LabState;
  readonly onChange: (settings: Partial<Settings>) => void;
}

/** Data set, the learner's own included, and in Free the seed and the backend. */
export function DataPicker({ id, lab, state, onChange }: Props) {
  const { data, seed, backend } = state.settings;
  return (
    <>
      <DataSets
        id={id}
        lab={lab}
        data={data}
        does="the lab learns"
        onData={(next) => onChange({ data: next })}
      />
      {state.mode === 'free' && (
        <>
          <div class="knob wide">
            <label for={`${id}-seed`}>
              <b>Random seed</b>
            </label>
            <Typed
              id={`${id}-seed`}
              class="field"
              min={0}
              max={999999}
              step={1}
              value={seed}
              onCommit={(text) => {
                const next = Number(text);
                if (text !== '' && Number.isInteger(next) && next >= 0 && next <= 999999)
                  onChange({ seed: next });
              }}
            />
          </div>
          <Select
            id={`${id}-backend`}
            label="Backend"
            options={backends}
            value={backend}
            onPick={(one) => onChange({ backend: one })}
          >
            {state.timed && <p class="small">{timing(state.timed)}</p>}
          </Select>
        </>
      )}
    </>
  );
}
