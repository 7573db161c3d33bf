import type { FunctionComponent } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { DataSpec } from '../../data/data';
import type { Lab } from '../lab';
import { Onward } from '../parts/Onward';
import { Select } from '../parts/Select';
import { useLazy } from '../parts/useLazy';
import { dataLabel } from '../state/data-label';
import type { OwnDataProps } from './OwnData';
import type { OwnImagesProps } from './OwnImages';
import type { OwnTextProps } from './OwnText';
import { sideOf } from './side-of';
import { useDrops } from './useDrops';
import { useOwn } from './useOwn';

interface Props {
  readonly id: string;
  readonly lab: Lab;
  readonly data: DataSpec;
  /** What is done with a set, before its name: "the lab learns". */
  readonly does: string;
  readonly onData: (data: DataSpec) => void;
}

/** The data set: one of the lab's, or the learner's own points, images or text; files may be dropped anywhere on the lab. */
export function DataSets({ id, lab, data, does, onData }: Props) {
  const { chosen, pick, use } = useOwn(data, lab.data[0]!, onData);
  const [files, setFiles] = useState<readonly File[]>();
  const drawing = chosen === 'drawn';
  const loading = chosen === 'images';
  const writing = chosen === 'text';
  const OwnData = useLazy<FunctionComponent<OwnDataProps>>(
    drawing && (async () => (await import('./OwnData')).OwnData),
  );
  const OwnImages = useLazy<FunctionComponent<OwnImagesProps>>(
    loading && (async () => (await import('./OwnImages')).OwnImages),
  );
  const OwnText = useLazy<FunctionComponent<OwnTextProps>>(
    writing && (async () => (await import('./OwnText')).OwnText),
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
            otherwise={`${does} ${dataLabel(data.set)}`}
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
            otherwise={`${does} ${dataLabel(lab.data[0]!)}`}
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
          onText={(text) => onData({ set: 'text', text })}
        />
      )}
    </>
  );
}
