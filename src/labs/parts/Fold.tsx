import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Chevron } from './icons';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly children: ComponentChildren;
}

/** Folded where the lab is narrow, always open where it is wide: the style sheet decides, so that nothing moves when a lab wakes. */
export function Fold({ id, label, children }: Props) {
  const [open, set] = useState(false);
  return (
    <div class="more" data-open={open || undefined}>
      <button
        type="button"
        class="more-head"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => set(!open)}
      >
        <Chevron />
        {label}
      </button>
      <div class="more-body" id={id}>
        {children}
      </div>
    </div>
  );
}
