import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A modal dialog: focus goes in, Esc closes, focus goes back. */
export function Dialog({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal?.(), []);
  return (
    <dialog ref={dialog} class="lab-dialog" aria-label={title} onClose={onClose}>
      <p class="title">{title}</p>
      {children}
      <form method="dialog">
        <button class="btn slim">Close</button>
      </form>
    </dialog>
  );
}
