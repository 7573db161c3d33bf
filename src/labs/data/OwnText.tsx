import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { longest, shortest } from '../../data/text/limits';
import { countCharacters, mostSymbols } from '../../data/text/vocabulary';
import { findText, keepText } from '../state/kept-text';
import { largestFile, readText, unified } from './read-text';
import { useDrops } from './useDrops';
import './own-text.css';

export interface OwnTextProps {
  /** Of the lab's section. */
  readonly id: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** A longer text is no longer put into the field, which would hold up the page for seconds: its beginning is shown. */
const fieldful = 20_000;
/** Characters that are shown of it. */
const shown = 400;

const count = (n: number) => n.toLocaleString('en-US');

/** The learner's own text: pasted, dropped or loaded. It never leaves this browser. */
export function OwnText({ id, text, onText }: OwnTextProps) {
  const [draft, setDraft] = useState(text.length > fieldful ? '' : text);
  const [open, setOpen] = useState(text.length <= fieldful);
  const [said, say] = useState('');
  const [tooLong, setTooLong] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const latest = useRef(text);
  useEffect(() => {
    // What was used last, in this lab or another.
    if (text === '')
      void findText().then((kept) => kept && latest.current === '' && accept(kept, 'You used it before.'));
  }, []);
  const accept = (content: string, note = '') => {
    const large = content.length > fieldful;
    setDraft(large ? '' : content);
    setOpen(!large);
    setTooLong('');
    say([describe(content), note].filter(Boolean).join(' '));
    latest.current = content;
    onText(content);
    void keepText(content);
  };
  const use = (raw: string, note = '') => {
    const content = unified(raw);
    setTooLong('');
    if (content.length >= shortest && content.length <= longest) return accept(content, note);
    if (content.length <= fieldful) setDraft(content);
    if (content.length > longest) setTooLong(content.slice(0, longest));
    say([refused(content.length), text && 'The text before stays in use.'].filter(Boolean).join(' '));
  };
  const load = async (file: File | undefined) => {
    if (!file) return;
    setTooLong('');
    if (file.size > largestFile)
      return say(`${file.name} has ${(file.size / 1e6).toFixed(1)} MB; ${largestFile / 1e6} MB is the most.`);
    const read = readText(new Uint8Array(await file.arrayBuffer()), file.name);
    if (typeof read === 'string') say(read);
    else use(read.text, read.note);
  };
  const over = useDrops(
    id,
    true,
    useCallback((files) => void load(files[0]), [onText]),
  );
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (pasted.length <= fieldful) return;
    event.preventDefault();
    use(pasted);
  };
  const drop = (event: DragEvent) => {
    const dropped = event.dataTransfer?.getData('text/plain') ?? '';
    if (dropped.length === 0) return;
    event.preventDefault();
    use(dropped);
  };
  const replace = () => {
    setOpen(true);
    say('The text stays in use until another takes its place.');
    requestAnimationFrame(() => field.current?.focus());
  };
  return (
    <div
      class={over ? 'own-text load-points over' : 'own-text load-points'}
      role="group"
      aria-label="Your own text"
      onDrop={drop}
    >
      {open ? (
        <>
          <label for={`${id}-text`}>Paste a text, or drop a file on this lab</label>
          <textarea
            id={`${id}-text`}
            ref={field}
            class="field"
            rows={6}
            dir="auto"
            spellcheck={false}
            value={draft}
            onPaste={paste}
            onInput={(e) => setDraft(e.currentTarget.value)}
          />
        </>
      ) : (
        <p class="own-text-head" dir="auto" role="group" aria-label="How your text begins">
          {text.slice(0, shown)}…
        </p>
      )}
      <div class="load-acts">
        {open ? (
          <button
            type="button"
            class="btn slim"
            aria-disabled={draft === ''}
            onClick={() => draft && use(draft)}
          >
            Use this text
          </button>
        ) : (
          <button type="button" class="btn slim" onClick={replace}>
            Replace
          </button>
        )}
        <label class="btn slim file">
          Load text
          <input
            type="file"
            accept=".txt,.md,.csv,text/*"
            onChange={(e) => {
              const input = e.currentTarget;
              void load(input.files?.[0]).then(() => (input.value = ''));
            }}
          />
        </label>
        {tooLong && (
          <button type="button" class="btn slim" onClick={() => accept(tooLong)}>
            Use its first {count(longest)}
          </button>
        )}
      </div>
      <p class="small" role="status">
        {said}
      </p>
    </div>
  );
}

const refused = (length: number) =>
  length > longest
    ? `This text has ${count(length)} characters; ${count(longest)} is the most.`
    : `This text has ${count(length)} ${length === 1 ? 'character' : 'characters'}; ${shortest} is the least to learn from.`;

/** Its size, and what a network will not learn of it. */
function describe(text: string): string {
  const counts = [...countCharacters(text).values()].sort((a, b) => b - a);
  const size = `${count(text.length)} characters, ${count(counts.length)} different. They stay in this browser.`;
  if (counts.length <= mostSymbols) return size;
  const sum = (some: readonly number[]) => some.reduce((a, b) => a + b, 0);
  const share = (100 * sum(counts.slice(0, mostSymbols))) / sum(counts);
  return `${size} A network learns the ${count(mostSymbols)} most frequent, ${share.toFixed(1)} percent of the text, and writes \uFFFD for the others; counting takes them all.`;
}
