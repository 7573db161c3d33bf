import { useRef, useState } from 'preact/hooks';
import type { LabFacts } from '../lab';
import { Icon } from '../parts/icons';
import { useLazy } from '../parts/useLazy';
import { pageOf } from './link';

export interface Shared {
  /** Of the lab as it stands: #lab-9b?y=0,1&v=1 */
  readonly hash: () => string;
  /** What the link opens: "this curve" */
  readonly opens: string;
  /** Says one sentence, to eye and ear. */
  readonly tell: (text: string) => void;
}
interface Props extends Shared {
  readonly lab: LabFacts;
  /** "seed 7 · WebAssembly" */
  readonly facts?: string | undefined;
}

/** The foot of a lab with an interaction of its own: what it runs on, and the ways to hand it on. */
export function Share({ lab, hash, opens, tell, facts = '' }: Props) {
  const [dialog, show] = useState<'qr' | 'embed'>();
  const box = useRef<HTMLDivElement>(null);
  const Qr = useLazy(dialog === 'qr' && (async () => (await import('../menu/Qr')).Qr));
  const EmbedCode = useLazy(
    dialog === 'embed' && (async () => (await import('../menu/EmbedCode')).EmbedCode),
  );
  const link = () => `${pageOf()}${hash()}`;
  const copy = () =>
    navigator.clipboard.writeText(link()).then(
      () => tell(`Link copied: it opens ${opens}.`),
      () => tell(`This browser does not let a page copy. The link is ${link()}`),
    );
  const full = () => {
    if (document.fullscreenElement) return document.exitFullscreen();
    const lab = box.current?.closest('.lab');
    return lab?.requestFullscreen?.().catch(() => tell('This browser does not let the lab fill the screen.'));
  };
  const close = () => show(undefined);
  return (
    <div class="lab-foot" ref={box}>
      <p class="seed">{facts}</p>
      <span>
        <button type="button" class="mini-btn" onClick={() => void copy()}>
          <Icon name="link" />
          Copy link
        </button>
        <button type="button" class="mini-btn" onClick={() => show('qr')}>
          QR code
        </button>
        <button type="button" class="mini-btn" onClick={() => show('embed')}>
          Embed code
        </button>
        <button type="button" class="mini-btn" onClick={() => void full()}>
          <Icon name="full" />
          Full screen
        </button>
      </span>
      {dialog === 'qr' && Qr && <Qr link={link()} onClose={close} />}
      {dialog === 'embed' && EmbedCode && <EmbedCode lab={lab} link={link()} onClose={close} />}
    </div>
  );
}
