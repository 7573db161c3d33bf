import { useState } from 'preact/hooks';
import type { Lab } from '../lab';
import { siteRoot } from '../recording-file';
import { Dialog } from './Dialog';

interface Props {
  readonly lab: Lab;
  readonly link: string;
  readonly onClose: () => void;
}

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

export function embedCode(lab: Lab, link: string): string {
  const hash = link.includes('#') ? link.slice(link.indexOf('#')) : '';
  const address = new URL(`embed/${lab.id}/${hash}`, siteRoot()).href;
  return `<iframe src="${escape(address)}" title="Lab ${lab.id.toUpperCase()}: ${escape(lab.title)}" width="100%" height="1000" loading="lazy" allow="fullscreen" style="border:0"></iframe>`;
}

/** For another page: a frame around the bare lab. */
export function EmbedCode({ lab, link, onClose }: Props) {
  const code = embedCode(lab, link);
  const [copied, copy] = useState(false);
  return (
    <Dialog title="Embed code" onClose={onClose}>
      <textarea class="field code-text" readOnly rows={5} aria-label="Embed code" value={code} />
      <p>
        <button
          type="button"
          class="btn slim"
          onClick={() => void navigator.clipboard?.writeText(code).then(() => copy(true))}
        >
          Copy embed code
        </button>{' '}
        <span role="status">{copied ? 'Copied.' : ''}</span>
      </p>
    </Dialog>
  );
}
