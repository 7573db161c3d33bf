import type { ComponentChildren } from 'preact';
import { Icon } from './icons';

interface Props {
  readonly kind: 'warn' | 'info';
  /** Said at once. */
  readonly alert?: boolean;
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly acts?: readonly (readonly [label: string, act: () => void] | false | undefined)[];
}

/** Something the learner must know now, and the ways on. */
export function Banner({ kind, alert, title, children, acts = [] }: Props) {
  const shown = acts.filter((act) => !!act);
  return (
    <div class={`banner ${kind === 'info' ? 'info' : ''}`.trim()} role={alert ? 'alert' : undefined}>
      <Icon name={kind} />
      <div>
        <b>{title}</b> {children}
      </div>
      {shown.length > 0 && (
        <div class="acts">
          {shown.map(([label, act]) => (
            <button key={label} type="button" class="btn slim" onClick={act}>
              {label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
