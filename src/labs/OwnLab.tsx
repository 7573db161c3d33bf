import { loadedLab } from './loaded';
import type { Connect } from './useLab';

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
