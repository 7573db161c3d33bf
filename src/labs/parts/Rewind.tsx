import { useState } from 'preact/hooks';
import { count } from '../state/say';

interface Props {
  readonly id: string;
  readonly label: string;
  /** Steps that can be gone to, ascending. */
  readonly steps: readonly number[];
  readonly step: number;
  readonly onTo: (step: number) => void;
}

/** A slider over the steps that were kept. */
export function Rewind({ id, label, steps, step, onTo }: Props) {
  const [held, hold] = useState<number>();
  const at = steps.findLastIndex((kept) => kept <= (held ?? step));
  const shown = steps[Math.max(0, at)] ?? 0;
  return (
    <div class="scrub">
      <label class="small" for={`${id}-scrub`}>
        {label}
      </label>
      <input
        type="range"
        id={`${id}-scrub`}
        min={0}
        max={Math.max(0, steps.length - 1)}
        value={Math.max(0, at)}
        aria-valuetext={`step ${count(shown)}`}
        onInput={(e) => {
          const to = steps[+e.currentTarget.value] ?? 0;
          hold(to);
          onTo(to);
        }}
        onChange={() => hold(undefined)}
      />
      <span class="small num">{count(held ?? step)}</span>
    </div>
  );
}
