import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Dialog } from './Dialog';

interface Props {
  /** Names the dialog, its text and its button. */
  readonly title: string;
  readonly text: string;
  readonly onClose: () => void;
  readonly children?: ComponentChildren;
}

/** A text to be taken elsewhere: by its button, or selected and copied by hand where the browser forbids that. */
export function CopyText({ title, text, onClose, children }: Props) {
  const [told, tell] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      tell('Copied.');
    } catch {
      tell('This browser does not let the page copy. Select the text and copy it.');
    }
  };
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <textarea class="field code-text" readOnly rows={6} aria-label={title} value={text} />
      <p>
        <button type="button" class="btn slim" autoFocus onClick={() => void copy()}>
          Copy
        </button>{' '}
        <span class="small" role="status">
          {told}
        </span>
      </p>
    </Dialog>
  );
}
