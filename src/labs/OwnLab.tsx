import type { AnyLab } from './lab';
import type { About } from '../models/model';
import { loadedLab } from './loaded';
import type { Connect } from './useLab';

/** What a lab with an interaction of its own is given (Panel.tsx in its folder). */
export interface OwnPanelProps<L extends AnyLab = AnyLab> {
  /** Of its heading. */
  readonly level: 2 | 3;
  readonly lab: L;
  /** Of its family, where it has one. */
  readonly about?: About | undefined;
  /** For tests: another engine. */
  readonly connect?: Connect;
}

interface Props {
  readonly id: string;
  readonly mode: 'lesson' | 'page' | 'embed';
  readonly connect?: Connect;
}

/** A lab with an interaction of its own: the panel comes from the lab's folder. */
export function OwnLab({ id, mode, connect }: Props) {
  const { lab, about, Panel } = loadedLab(id);
  if (!Panel) throw new Error(`Lab '${id}' has no Panel.tsx.`);
  return <Panel lab={lab} about={about} level={mode === 'lesson' ? 3 : 2} {...(connect && { connect })} />;
}
