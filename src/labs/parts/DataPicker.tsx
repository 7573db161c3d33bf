import type { FunctionComponent } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import { timing } from '../state/timing';
import type { DataSpec } from '../../data/data';
import type { BackendChoice } from '../../engine/protocol';
import type { Lab } from '../lab';
import { dataLabel } from '../state/data-label';
import type { LabState, Settings } from '../state/lab-state';
import type { OwnDataProps } from '../data/OwnData';
import type { OwnImagesProps } from '../data/OwnImages';
import type { OwnTextProps } from '../data/OwnText';
import { sideOf } from '../data/side-of';
import { useDrops } from '../data/useDrops';
import { useOwn } from '../data/useOwn';
import { Onward } from './Onward';
import { useLazy } from './useLazy';
import { Typed } from './Typed';
import { Select } from './Select';

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
  const give = (next: DataSpec) => onChange({ data: next });
  const { chosen, pick, use } = useOwn(data, lab.data[0]!, give);
  const [files, setFiles] = useState<readonly File[]>();
  const drawing = chosen === 'drawn';
  const loading = chosen === 'images';
  const writing = chosen === 'text';
  const OwnData = useLazy<FunctionComponent<OwnDataProps>>(
    drawing && (async () => (await import('../data/OwnData')).OwnData),
  );
  const OwnImages = useLazy<FunctionComponent<OwnImagesProps>>(
    loading && (async () => (await import('../data/OwnImages')).OwnImages),
  );
  const OwnText = useLazy<FunctionComponent<OwnTextProps>>(
    writing && (async () => (await import('../data/OwnText')).OwnText),
  );
  /** What files bring that are dropped on the lab. */
  const brought = lab.data.includes('images') ? 'images' : 'drawn';
  const choose = (set: string) => {
    setFiles(undefined); // they have been read
    pick(set);
  };
  const take = useCallback(
    (dropped: readonly File[]) => {
      if (dropped.length === 0) return;
      pick(brought);
      setFiles(dropped);
    },
    [data],
  );
  const over = useDrops(id, lab.data.includes(brought), take);
  const points = 'points' in data ? data.points : new Float32Array();
  return (
    <>
      <Select
        id={`${id}-data`}
        label="Data set"
        options={lab.data.map((set) => [set, dataLabel(set)])}
        value={chosen}
        onPick={choose}
      />
      {drawing &&
        (OwnData ? (
          <OwnData
            id={id}
            points={points}
            otherwise={`the lab learns ${dataLabel(data.set)}`}
            files={files}
            onPoints={(next) => use('drawn', next.length > 0 ? { set: 'drawn', points: next } : undefined)}
          />
        ) : (
          <p class="small">Opening the drawing pad.</p>
        ))}
      {drawing && points.length > 0 && <Onward lab={lab} points={points} />}
      {over && chosen !== brought && (
        <p class="small dropping">
          {brought === 'images'
            ? 'Drop the pictures: they become the data set.'
            : 'Drop the file: its points become the data set.'}
        </p>
      )}
      {loading &&
        (OwnImages ? (
          <OwnImages
            size={sideOf(lab)}
            data={'images' in data ? data : undefined}
            otherwise={`the lab learns ${dataLabel(lab.data[0]!)}`}
            files={files}
            over={over}
            onImages={(images) => use('images', images)}
          />
        ) : (
          <p class="small">Opening the drawing square.</p>
        ))}
      {loading && 'images' in data && <Onward lab={lab} />}
      {writing && OwnText && (
        <OwnText
          id={id}
          text={'text' in data ? data.text : ''}
          onText={(text) => give({ set: 'text', text })}
        />
      )}
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
