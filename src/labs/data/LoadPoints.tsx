import { useEffect, useState } from 'preact/hooks';
import { parsePoints, type Parsed } from '../../data/csv';

interface Props {
  readonly id: string;
  /** Dropped somewhere on the lab. */
  readonly file?: File | undefined;
  readonly onPoints: (points: Float32Array) => void;
}

/** Files larger than this are not points on a plane, bytes. */
const largestFile = 20_000_000;

/** Points from a file, a drop or a paste. Rows that cannot be read are named; the others are kept. */
export function LoadPoints({ id, file, onPoints }: Props) {
  const [text, setText] = useState('');
  const [parsed, setParsed] = useState<Parsed>();
  const [over, setOver] = useState(false);
  const use = (content: string) => {
    const found = parsePoints(content);
    setParsed(found);
    if (found.points.length > 0) onPoints(found.points);
  };
  const open = async (chosen: File | undefined | null) => {
    if (!chosen) return;
    if (chosen.size > largestFile) {
      return setParsed({
        points: new Float32Array(),
        problems: [`${chosen.name} is larger than 20 MB: load a file of at most 100,000 rows.`],
        notes: [],
      });
    }
    use(await chosen.text());
  };
  useEffect(() => void open(file), [file]);
  const n = parsed ? parsed.points.length / 2 : 0;
  return (
    <div
      class="load-points"
      onDragOver={(e) => {
        e.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(e) => {
        e.preventDefault();
        setOver(false);
        void open(e.dataTransfer?.files[0]);
      }}
    >
      <label for={`${id}-paste`}>Paste points: two numbers a row</label>
      <textarea
        id={`${id}-paste`}
        class={`field ${over ? 'over' : ''}`}
        spellcheck={false}
        placeholder={'0.5, 1.2\n-1, 0.25'}
        value={text}
        onInput={(e) => setText(e.currentTarget.value)}
      />
      <div class="load-acts">
        <button
          type="button"
          class="btn slim"
          aria-disabled={text.trim() === ''}
          onClick={() => text.trim() !== '' && use(text)}
        >
          Use pasted points
        </button>
        <label class="btn slim file">
          Load points (CSV)
          <input
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={(e) => {
              const input = e.currentTarget;
              void open(input.files?.[0]).then(() => (input.value = ''));
            }}
          />
        </label>
      </div>
      <div role="status">
        {parsed && (
          <>
            <p class="small">
              {n === 0 ? 'No point was loaded.' : `${n.toLocaleString('en-US')} points loaded.`}{' '}
              {parsed.notes.join(' ')}
            </p>
            {parsed.problems.length > 0 && (
              <ul class="problems">
                {parsed.problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            )}
          </>
        )}
      </div>
    </div>
  );
}
