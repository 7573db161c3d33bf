import { useState } from 'preact/hooks';
import { longest, shortest } from '../../data/text/limits';

export interface OwnTextProps {
  readonly id: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** Files larger than this are not read, bytes: four for each character at most. */
const largestFile = 4 * longest;

const count = (n: number) => n.toLocaleString('en-US');

/** The learner's own text: pasted, dropped or loaded. It never leaves this browser. */
export function OwnText({ id, text, onText }: OwnTextProps) {
  const [draft, setDraft] = useState(text);
  const [said, say] = useState('');
  const use = (content: string) => {
    const kept = content.slice(0, longest);
    setDraft(kept);
    if (kept.length < shortest)
      return say(`This text has ${count(kept.length)} characters; ${shortest} is the least to learn from.`);
    say(
      kept.length < content.length
        ? `The first ${count(longest)} characters are used; ${count(content.length - kept.length)} were left out.`
        : `${count(kept.length)} characters. They stay in this browser.`,
    );
    onText(kept);
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > largestFile) return say(`${file.name} is larger than ${largestFile / 1e6} MB.`);
    const bytes = await file.arrayBuffer();
    try {
      use(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    } catch {
      say(`${file.name} is no text in UTF-8. Save it as plain text first.`);
    }
  };
  return (
    <div
      class="own-data load-points"
      role="group"
      aria-label="Your own text"
      onDragOver={(e) => e.preventDefault()}
      onDrop={(e) => {
        e.preventDefault();
        void open(e.dataTransfer?.files[0]);
      }}
    >
      <label for={`${id}-text`}>Paste a text, or drop a file here</label>
      <textarea
        id={`${id}-text`}
        class="field"
        rows={6}
        spellcheck={false}
        value={draft}
        onInput={(e) => setDraft(e.currentTarget.value)}
      />
      <div class="load-acts">
        <button
          type="button"
          class="btn slim"
          aria-disabled={draft === ''}
          onClick={() => draft && use(draft)}
        >
          Use this text
        </button>
        <label class="btn slim file">
          Load text
          <input
            type="file"
            accept=".txt,.md,.csv,text/*"
            onChange={(e) => {
              const input = e.currentTarget;
              void open(input.files?.[0]).then(() => (input.value = ''));
            }}
          />
        </label>
      </div>
      <p class="small" role="status">
        {said}
      </p>
    </div>
  );
}
