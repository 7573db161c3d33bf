import type { FunctionComponent } from 'preact';
import type { Lab } from './lab';
import { useLazy } from './parts/useLazy';
import type { Connect } from './useLab';

export interface OwnPanelProps {
  readonly level: 2 | 3;
  readonly lab: Lab;
  readonly connect?: Connect;
}

const panels = import.meta.glob<{ Panel: FunctionComponent<OwnPanelProps> }>('./*/Panel.tsx');

interface Props extends Omit<OwnPanelProps, 'level'> {
  readonly mode: 'lesson' | 'page' | 'embed';
}

/** A lab with an interaction of its own: the frame is the widget's, the panel comes from the lab's folder. */
export function OwnLab({ lab, mode, connect }: Props) {
  const load = panels[`./${lab.id}/Panel.tsx`];
  const Panel = useLazy(load && (async () => (await load()).Panel));
  const Title = mode === 'lesson' ? 'h3' : 'h2';
  const dom = `lab-${lab.id}`;
  if (Panel) return <Panel lab={lab} level={mode === 'lesson' ? 3 : 2} {...(connect && { connect })} />;
  return (
    <section
      class="lab"
      id={dom}
      aria-labelledby={`${dom}-title`}
      aria-busy="true"
      data-lab={lab.id}
      data-state="idle"
      data-step="0"
      data-backend="auto"
      data-seed="7"
    >
      <div class="lab-box own">
        <div class="lab-head">
          <Title class="lab-title" id={`${dom}-title`}>
            <span>Lab {lab.id.toUpperCase()}</span> {lab.title}
          </Title>
        </div>
        <p class="cost">{lab.about}</p>
      </div>
    </section>
  );
}
