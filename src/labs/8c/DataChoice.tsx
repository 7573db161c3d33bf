import type { FunctionComponent } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { DataSpec } from '../../data/data';
import type { OwnDataProps } from '../data/OwnData';
import type { OwnImagesProps } from '../data/OwnImages';
import { sideOf } from '../data/side-of';
import { useDrops } from '../data/useDrops';
import { useOwn } from '../data/useOwn';
import type { Lab } from '../lab';
import { useLazy } from '../parts/useLazy';
import { dataLabel } from '../state/data-label';
import { Select } from '../parts/Select';

interface Props {
  readonly id: string;
  readonly lab: Lab;
  readonly data: DataSpec;
  readonly onData: (data: DataSpec) => void;
}

/** What the next game is played with, the player's own points and images included. */
export function DataChoice({ id, lab, data, onData }: Props) {
  const { chosen, pick, use } = useOwn(data, lab.data[0]!, onData);
  const [files, setFiles] = useState<readonly File[]>();
  const OwnData = useLazy<FunctionComponent<OwnDataProps>>(
    chosen === 'drawn' && (async () => (await import('../data/OwnData')).OwnData),
  );
  const OwnImages = useLazy<FunctionComponent<OwnImagesProps>>(
    chosen === 'images' && (async () => (await import('../data/OwnImages')).OwnImages),
  );
  const choose = (set: string) => {
    setFiles(undefined); // they have been read
    pick(set);
  };
  const take = useCallback(
    (dropped: readonly File[]) => {
      if (dropped.length === 0) return;
      pick('images');
      setFiles(dropped);
    },
    [data],
  );
  const over = useDrops(id, true, take);
  return (
    <div class="knobs" role="group" aria-label="What is played with">
      <Select
        id={`${id}-data`}
        label="Data set"
        options={lab.data.map((set) => [set, dataLabel(set)])}
        value={chosen}
        onPick={choose}
      />
      {chosen === 'drawn' && OwnData && (
        <OwnData
          id={id}
          points={'points' in data ? data.points : new Float32Array()}
          otherwise={`the game is played with ${dataLabel(data.set)}`}
          onPoints={(points) => use('drawn', points.length > 0 ? { set: 'drawn', points } : undefined)}
        />
      )}
      {chosen === 'images' && OwnImages && (
        <OwnImages
          size={sideOf(lab)}
          data={'images' in data ? data : undefined}
          otherwise={`the game is played with ${dataLabel(lab.data[0]!)}`}
          files={files}
          over={over}
          onImages={(images) => use('images', images)}
        />
      )}
    </div>
  );
}
