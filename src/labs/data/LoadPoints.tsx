import { useState } from 'preact/hooks';
import { parsePoints } from '../../data/csv';

export interface LoadPointsProps {
  readonly id: string;
  readonly onPoints: (points: Float32Array) => void;
}

/** Files above this are not read: 100,000 rows of two long numbers stay well below. */
const mostBytes = 20_000_000;

/** A place to paste points, drop a file, or pick one. What could not be read is named, and the text stays. */
export function LoadPoints({ id, onPoints }: LoadPointsProps) {
  const [text, setText] = useState('');
  const [said, setSaid] = useState<readonly string[]>([]);
  const take = (from: string) => {
    const { points, problems, notes } = parsePoints(from);
    const n = points.length / 2;
    if (n > 0) onPoints(points);
    setSaid([
      n > 0
        ? `${n.toLocaleString('en-US')} ${n === 1 ? 'point' : 'points'} added.`
        : 'No point could be read.',
      ...notes,
      ...problems,
    ]);
  };
  const read = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > mostBytes) {
      setSaid([`${file.name} is ${Math.round(file.size / 1e6)} MB: at most ${mostBytes / 1e6} MB are read.`]);
      return;
    }
    try {
      take(await file.text());
    } catch {
      setSaid([`${file.name} could not be read. It may have been moved or deleted.`]);
    }
  };
  return (
    <div
      class="load-points"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void read(event.dataTransfer?.files[0]);
      }}
    >
      <label for={`${id}-paste`}>Paste points, one x, y pair on each row, or drop a file here</label>
      <textarea
        id={`${id}-paste`}
        class="field"
        rows={3}
        spellcheck={false}
        placeholder="0.5, 1.2"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p class="own-buttons">
        <button
          type="button"
          class="btn slim"
          aria-disabled={text.trim() === ''}
          onClick={() => text.trim() && take(text)}
        >
          Add pasted points
        </button>
        <label class="btn slim file">
          Load points (CSV)
          <input
            type="file"
            class="vh"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={(event) => {
              void read(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
        </label>
      </p>
      <div role="status" class="small load-said">
        {said.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  );
}
