import type { FunctionComponent } from 'preact';
import type { Lab } from './lab';
import type { Connect } from './useLab';

export interface OwnPanelProps {
  readonly level: 2 | 3;
  readonly lab: Lab;
  readonly connect?: Connect;
}

const panels = import.meta.glob<{ Panel: FunctionComponent<OwnPanelProps> }>('./*/Panel.tsx', {
  eager: true,
});

interface Props extends Omit<OwnPanelProps, 'level'> {
  readonly mode: 'lesson' | 'page' | 'embed';
}

/** A lab with an interaction of its own: the panel comes from the lab's folder. */
export function OwnLab({ lab, mode, connect }: Props) {
  const { Panel } = panels[`./${lab.id}/Panel.tsx`]!;
  return <Panel lab={lab} level={mode === 'lesson' ? 3 : 2} {...(connect && { connect })} />;
}
