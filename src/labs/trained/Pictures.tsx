import type { FunctionComponent } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { OwnImages as Images } from '../../data/data';
import type { OwnImagesProps } from '../data/OwnImages';
import { useDrops } from '../data/useDrops';
import { Select } from '../parts/Select';
import { useLazy } from '../parts/useLazy';

interface Props {
  /** Of the lab: "7b" */
  readonly lab: string;
  /** Pixels per side of the pictures that the lab’s model takes. */
  readonly size: number;
  /** "The course’s digits" */
  readonly course: string;
  /** "Your own" */
  readonly mine: string;
  readonly own: boolean;
  readonly data: Images | undefined;
  readonly onOwn: (own: boolean) => void;
  readonly onData: (data: Images | undefined) => void;
}

/** Which pictures a lab shows its trained model: the course's, or the learner's own, drawn, dropped, pasted or loaded. */
export function Pictures({ lab, size, course, mine, own, data, onOwn, onData }: Props) {
  const [files, setFiles] = useState<readonly File[]>();
  const OwnImages = useLazy<FunctionComponent<OwnImagesProps>>(
    own && (async () => (await import('../data/OwnImages')).OwnImages),
  );
  const take = useCallback((dropped: readonly File[]) => {
    if (dropped.length === 0) return;
    onOwn(true);
    setFiles(dropped);
  }, []);
  const over = useDrops(`lab-${lab}`, true, take);
  return (
    <div class="knobs" role="group" aria-label="Whose pictures">
      <Select
        id={`lab-${lab}-pictures`}
        label="Pictures"
        options={[
          ['course', course],
          ['own', mine],
        ]}
        value={own ? 'own' : 'course'}
        onPick={(which) => {
          setFiles(undefined); // they have been read
          onOwn(which === 'own');
        }}
      />
      {over && !own && <p class="small dropping">Drop the pictures: the lab looks at them.</p>}
      {own && !OwnImages && <p class="small">Opening the drawing square.</p>}
      {own && OwnImages && (
        <OwnImages
          key={size}
          {...{ size, data, files, over }}
          otherwise={`the lab shows ${course.replace('The', 'the')}`}
          onImages={onData}
        />
      )}
    </div>
  );
}
