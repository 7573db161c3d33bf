import type { MenuProps } from './props';
import { CopyText } from './CopyText';

interface Props extends Pick<MenuProps, 'lab' | 'state' | 'link'> {
  readonly onClose: () => void;
}

/** What somebody needs who wants to see the same: the site has no server, so the reader decides where it goes. */
export function Report({ lab, state, link, onClose }: Props) {
  const { step, phase, backend, engine, note } = state;
  const report = {
    'What went wrong': '',
    lab: lab.id,
    link: link(),
    step,
    phase,
    backend,
    engine,
    ...(note && { note }),
    browser: navigator.userAgent,
  };
  return (
    <CopyText title="Report a problem" text={JSON.stringify(report, null, 2)} onClose={onClose}>
      <p class="small">
        Copy this, add what went wrong, and send it to whoever gave you this page or to the project it comes
        from. Nothing is sent from here.
      </p>
    </CopyText>
  );
}
